package org.bellgrid.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(5);

    private final Webhook webhook = new Webhook(
            DistrictId.random(),
            new WebhookDetails(
                    WebhookUrl.parse("https://portal.example/hooks").orElseThrow(),
                    Set.of(EventType.JOB_FAILED),
                    null,
                    true),
            NOW);
    private final WebhookDelivery delivery = new WebhookDelivery(webhook, EventType.JOB_FAILED, "{}", NOW);

    @Test
    void a_message_says_what_has_happened_and_when() {
        assertThat(Webhooks.payload(
                        EventType.JOB_FAILED, NOW.plusNanos(120_345_678), Map.of("errorCode", "OCR_FAILED")))
                .isEqualTo("{\"type\":\"job.failed\",\"timestamp\":\"2026-09-01T08:00:00.120Z\","
                        + "\"data\":{\"errorCode\":\"OCR_FAILED\"}}");
    }

    @Test
    void it_is_due_at_once() {
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(delivery.nextAttemptAt()).contains(NOW);
    }

    @Test
    void after_an_attempt_in_vain_it_is_due_later() {
        delivery.retry(503, DeliveryError.UNWANTED_ANSWER, LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(delivery.nextAttemptAt()).contains(LATER);
        assertThat(delivery.statusCode()).contains(503);
        assertThat(delivery.error()).contains(DeliveryError.UNWANTED_ANSWER);
    }

    @Test
    void once_delivered_it_is_due_no_more() {
        delivery.retry(null, DeliveryError.TIMED_OUT, LATER);
        delivery.delivered(204, LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivery.nextAttemptAt()).isEmpty();
        assertThat(delivery.endedAt()).contains(LATER);
        assertThat(delivery.statusCode()).contains(204);
        assertThat(delivery.error()).isEmpty();
    }

    @Test
    void one_that_has_failed_can_be_sent_again_from_the_beginning() {
        delivery.fail(410, DeliveryError.UNWANTED_ANSWER, NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);

        delivery.redeliver(LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.nextAttemptAt()).contains(LATER);
        assertThat(delivery.endedAt()).isEmpty();
    }
}
