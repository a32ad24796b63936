package org.bellgrid.api.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its district's administrators see it.
 *
 * @param disabledReason why it is not active: {@code switched_off} by an administrator, or {@code gone} as its receiver says
 * @param secret what its messages are signed with, in the answer that has made it and never again
 */
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        boolean active,
        @Schema(ref = "DisabledReason") @Nullable String disabledReason,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static WebhookView of(Webhook webhook) {
        return view(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return view(webhook, webhook.secret().value());
    }

    private static WebhookView view(Webhook webhook, @Nullable String secret) {
        WebhookDetails details = webhook.details();
        return new WebhookView(
                webhook.id().value(),
                details.url().toString(),
                details.description(),
                details.eventTypes().stream().sorted().map(EventType::label).toList(),
                details.active(),
                webhook.disabledReason().map(Label::of).orElse(null),
                webhook.createdAt(),
                secret);
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
