package org.bellgrid.processing.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.webhook.Deliveries;
import org.bellgrid.domain.webhook.Deliveries.Claimed;
import org.bellgrid.domain.webhook.DeliveryError;
import org.bellgrid.domain.webhook.DisabledReason;
import org.bellgrid.domain.webhook.WebhookDelivery;
import org.bellgrid.domain.webhook.Webhooks;
import org.bellgrid.processing.webhook.DeliveryTried.Outcome;

/** The short transactions in which messages are taken and recorded. Sending lies between them. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DeliveryLedger {
    /** Looking up a host has no limit of its own. */
    private static final Duration LOOKING_UP = Duration.ofSeconds(45);

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final Clock clock;
    private final Event<DeliveryTried> tried;

    @Inject
    DeliveryLedger(
            Deliveries deliveries, Webhooks webhooks, WebhookConfig config, Clock clock, Event<DeliveryTried> tried) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
        this.tried = tried;
    }

    /** Takes messages that are due. A crash has them sent again when the lease has run out. */
    List<Claimed> claim(int most) {
        Duration lease = config.rules().whole().plus(LOOKING_UP);
        return deliveries.claim(config.perWebhook, most, lease, clock.instant());
    }

    /** Records what has become of a message. When the lease was lost meanwhile, another server will do that. */
    void record(Claimed claimed, Answer answer) {
        Instant now = clock.instant();
        if (answer.isGone()) {
            webhooks.disable(claimed.webhook(), DisabledReason.GONE);
        }
        deliveries.held(claimed).ifPresent(delivery -> tried.fire(new DeliveryTried(record(delivery, answer, now))));
        if (answer.isGone()) {
            deliveries.giveUp(claimed.webhook(), now);
        }
    }

    private Outcome record(WebhookDelivery delivery, Answer answer, Instant now) {
        if (answer.error().isEmpty()) {
            delivery.delivered(answer.statusCode().orElseThrow(), now);
            return Outcome.DELIVERED;
        }
        DeliveryError error = answer.error().get();
        Integer statusCode = answer.statusCode().orElse(null);
        Optional<Duration> wait = waitAfter(delivery, answer);
        if (wait.isPresent()) {
            delivery.retry(statusCode, error, now.plus(wait.get()));
            return Outcome.RETRIED;
        }
        delivery.fail(statusCode, error, now);
        return Outcome.GIVEN_UP;
    }

    /** Empty when there shall be no other attempt. */
    private Optional<Duration> waitAfter(WebhookDelivery delivery, Answer answer) {
        return answer.isGone()
                ? Optional.empty()
                : config.schedule().waitAfter(delivery.attempts(), answer.retryAfter(), ThreadLocalRandom.current());
    }
}
