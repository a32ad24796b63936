package org.bellgrid.api.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.webhook.WebhookDelivery;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook.
 *
 * @param id the {@code webhook-id} that its receiver sees
 * @param status {@code pending}, {@code delivered} or {@code failed}
 * @param attempts how many have begun
 * @param nextAttemptAt {@code null} when there will be none
 * @param statusCode of the receiver's last answer
 * @param error why the last attempt has come to nothing
 * @param endedAt when it was delivered or given up
 * @param payload the body, as it was composed when the event happened
 */
@Schema(name = "Delivery")
public record DeliveryView(
        UUID id,
        UUID webhookId,
        @Schema(ref = "EventType") String type,
        @Schema(ref = "DeliveryStatus") String status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer statusCode,
        @Schema(ref = "DeliveryError") @Nullable String error,
        Instant createdAt,
        @Nullable Instant endedAt,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        JsonNode payload) {
    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id().value(),
                delivery.webhook().value(),
                delivery.eventType().label(),
                Label.of(delivery.status()),
                delivery.attempts(),
                delivery.nextAttemptAt().orElse(null),
                delivery.statusCode().orElse(null),
                delivery.error().map(Label::of).orElse(null),
                delivery.createdAt(),
                delivery.endedAt().orElse(null),
                json(delivery.payload()));
    }

    private static JsonNode json(String payload) {
        try {
            return Mappers.JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
