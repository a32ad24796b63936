package org.bellgrid.api.webhooks;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.bellgrid.domain.webhook.WebhookUrl;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as an administrator wants it, as it came; nothing is checked yet.
 *
 * @param url such as {@code https://portal.example/hooks}
 * @param eventTypes such as {@code job.completed}
 * @param description what people call it; may be missing
 * @param active {@code true} when missing
 */
@Schema(
        name = "WebhookInput",
        requiredProperties = {"url", "eventTypes"})
public record WebhookInput(
        @Nullable String url,
        @Nullable List<@Nullable String> eventTypes,
        @Nullable String description,
        @Nullable Boolean active) {
    private static final int URL_LENGTH = 2000;
    private static final int DESCRIPTION_LENGTH = 200;
    private static final String TYPES =
            EventType.WANTABLE.stream().map(EventType::label).collect(Collectors.joining(", "));

    static WebhookInput of(WebhookDetails details) {
        return new WebhookInput(
                details.url().toString(),
                details.eventTypes().stream().map(EventType::label).toList(),
                details.description(),
                details.active());
    }

    /**
     * What it says, if nothing is wrong with it.
     *
     * @param plainHttp whether messages may go out unencrypted
     */
    WebhookDetails checked(boolean plainHttp) {
        FieldChecks checks = new FieldChecks();
        Optional<WebhookUrl> address = WebhookUrl.parse(checks.required(url, "url", URL_LENGTH))
                .filter(parsed -> parsed.isEncrypted() || plainHttp);
        checks.that(url == null || url.isBlank() || address.isPresent(), "url", WebhookUrl.RULE);
        Optional<Set<EventType>> types = types();
        checks.that(types.isPresent(), "eventTypes", "must be some of " + TYPES);
        String text = checks.optional(description, "description", DESCRIPTION_LENGTH);
        checks.orThrow();
        return new WebhookDetails(address.orElseThrow(), types.orElseThrow(), text, !Boolean.FALSE.equals(active));
    }

    /** Empty when there are none, or one is unknown. */
    private Optional<Set<EventType>> types() {
        Set<EventType> known = EnumSet.noneOf(EventType.class);
        for (String label : eventTypes == null ? List.<@Nullable String>of() : eventTypes) {
            Optional<EventType> type = label == null ? Optional.empty() : EventType.wantable(label);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            known.add(type.get());
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }
}
