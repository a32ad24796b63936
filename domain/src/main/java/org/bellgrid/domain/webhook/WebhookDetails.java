package org.bellgrid.domain.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a webhook.
 *
 * @param eventTypes at least one, all of them {@linkplain EventType#WANTABLE wantable}
 * @param active whether it is to be told anything
 */
public record WebhookDetails(
        WebhookUrl url, Set<EventType> eventTypes, @Nullable String description, boolean active) {
    public WebhookDetails {
        if (eventTypes.isEmpty() || !EventType.WANTABLE.containsAll(eventTypes)) {
            throw new IllegalArgumentException("%s are no types to ask for".formatted(eventTypes));
        }
        eventTypes = Set.copyOf(eventTypes);
    }
}
