package org.bellgrid.domain.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** All messages to webhooks. Leases run by the database's clock, so that the clocks of several servers may differ. */
@Dependent
public class Deliveries {
    /**
     * Takes of each active webhook what is due, but no more than it may have at work: a slow receiver keeps no others
     * waiting. What another server is about to take is passed by.
     */
    private static final String CLAIM = """
            WITH due AS (
                SELECT d.id
                  FROM webhooks w
                 CROSS JOIN LATERAL (
                       SELECT id, next_attempt_at
                         FROM webhook_deliveries
                        WHERE webhook_id = w.id AND status = 'pending' AND next_attempt_at <= clock_timestamp()
                          AND (lease_until IS NULL OR lease_until < clock_timestamp())
                        ORDER BY next_attempt_at
                        LIMIT greatest(0, ?1 - (SELECT count(*)
                                                  FROM webhook_deliveries
                                                 WHERE webhook_id = w.id AND lease_token IS NOT NULL
                                                   AND lease_until >= clock_timestamp()))
                          FOR UPDATE SKIP LOCKED) d
                 WHERE w.disabled_reason IS NULL
                 ORDER BY d.next_attempt_at
                 LIMIT ?2)
            UPDATE webhook_deliveries d
               SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + ?3 * interval '1 millisecond',
                   attempts = attempts + 1
              FROM due
             WHERE d.id = due.id
            RETURNING d.id, d.lease_token
            """;

    private static final String GIVE_UP = """
            UPDATE webhook_deliveries
               SET status = 'failed', error = 'webhook_disabled', ended_at = ?1, next_attempt_at = NULL,
                   lease_token = NULL, lease_until = NULL
             WHERE webhook_id = ?2 AND status = 'pending'
            """;
    private static final String FORGET_PAST =
            "DELETE FROM webhook_deliveries WHERE created_at < clock_timestamp() - ?1 * interval '1 second'";

    private final EntityManager entityManager;

    @Inject
    public Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A message that its holder alone may send and record.
     *
     * @param lease proves that it is still held
     * @param trace the span in which that happened which it tells of
     * @param secrets to sign with, all of them
     */
    public record Claimed(
            DeliveryId id,
            UUID lease,
            DistrictId district,
            TraceContext trace,
            WebhookId webhook,
            WebhookUrl url,
            String payload,
            List<WebhookSecret> secrets) {}

    void add(WebhookDelivery delivery) {
        entityManager.persist(delivery);
    }

    /**
     * The messages to a webhook.
     *
     * @param status only those that have it; {@code null} for all
     */
    public Listed<WebhookDelivery> list(Webhook webhook, @Nullable DeliveryStatus status, Paging paging) {
        return new ListQuery<>(WebhookDelivery.class)
                .equal("webhookId", webhook.id().value())
                .equal("status", status)
                .page(entityManager, paging);
    }

    /** A message to that webhook, to be changed: nobody else can change it until the transaction ends. */
    public Optional<WebhookDelivery> lock(Webhook webhook, DeliveryId id) {
        return Optional.ofNullable(
                        entityManager.find(WebhookDelivery.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> delivery.webhook().equals(webhook.id()));
    }

    /**
     * Takes messages that are due.
     *
     * @param perWebhook how many of a webhook's may be at work at once, about: servers that claim at the same moment do not
     *     see each other
     * @param most how many to take
     * @param length of the lease; whoever has not recorded by then has lost it
     */
    public List<Claimed> claim(int perWebhook, int most, Duration length, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery(CLAIM)
                .setParameter(1, perWebhook)
                .setParameter(2, most)
                .setParameter(3, length.toMillis())
                .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row, now)).toList();
    }

    private Claimed claimed(Object[] row, Instant now) {
        WebhookDelivery delivery = entityManager.find(WebhookDelivery.class, row[0]);
        Webhook webhook = entityManager.find(Webhook.class, delivery.webhook().value());
        return new Claimed(
                delivery.id(),
                (UUID) row[1],
                delivery.district(),
                delivery.trace(),
                webhook.id(),
                webhook.details().url(),
                delivery.payload(),
                webhook.secrets(now));
    }

    /** The message, locked until the transaction ends; empty when the lease has been lost. */
    public Optional<WebhookDelivery> held(Claimed claimed) {
        return entityManager
                .createQuery(
                        "SELECT d FROM WebhookDelivery d WHERE d.id = :id AND d.leaseToken = :lease",
                        WebhookDelivery.class)
                .setParameter("id", claimed.id().value())
                .setParameter("lease", claimed.lease())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Gives up all that is on its way to a webhook. */
    public void giveUp(WebhookId webhook, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery(GIVE_UP)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, webhook.value())
                .executeUpdate();
    }

    /** Deletes messages that are older, delivered or not. */
    public void forgetOlderThan(Duration age) {
        entityManager
                .createNativeQuery(FORGET_PAST)
                .setParameter(1, age.toSeconds())
                .executeUpdate();
    }
}
