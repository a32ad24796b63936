package org.bellgrid.domain.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.wire.Mappers;

/** All webhooks, and the way in which they come to be told. */
@Dependent
public class Webhooks {
    private final EntityManager entityManager;
    private final Deliveries deliveries;

    @Inject
    public Webhooks(EntityManager entityManager, Deliveries deliveries) {
        this.entityManager = entityManager;
        this.deliveries = deliveries;
    }

    /**
     * Tells all active webhooks of a district that want to hear of such events: writes what is to be sent, in the caller's
     * transaction, so that the event and the message are there both or neither.
     *
     * @param data what the receiver is told about the event: a record or map that becomes a JSON object
     */
    public void announce(DistrictId district, EventType type, Instant at, Object data) {
        List<Webhook> wanting =
                active(district).stream().filter(webhook -> webhook.wants(type)).toList();
        if (!wanting.isEmpty()) {
            String payload = payload(type, at, data);
            wanting.forEach(webhook -> deliveries.add(new WebhookDelivery(webhook, type, payload, at)));
        }
    }

    /** Tells one webhook that nothing has happened, so that somebody sees whether messages arrive. */
    public WebhookDelivery ping(Webhook webhook, Instant now) {
        WebhookDelivery ping = new WebhookDelivery(
                webhook, EventType.PING, payload(EventType.PING, now, new PingData(webhook.id())), now);
        deliveries.add(ping);
        return ping;
    }

    public void add(Webhook webhook) {
        entityManager.persist(webhook);
    }

    /** How many a district has. */
    public long count(DistrictId district) {
        return entityManager
                .createQuery("SELECT COUNT(w) FROM Webhook w WHERE w.districtId = :district", Long.class)
                .setParameter("district", district.value())
                .getSingleResult();
    }

    /** A webhook of that district; another district's is not there. */
    public Optional<Webhook> find(DistrictId district, WebhookId id) {
        return Optional.ofNullable(entityManager.find(Webhook.class, id.value()))
                .filter(webhook -> webhook.district().equals(district));
    }

    /** As {@link #find}, to be changed: nobody else can change it until the transaction ends. */
    public Optional<Webhook> lock(DistrictId district, WebhookId id) {
        return Optional.ofNullable(entityManager.find(Webhook.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(webhook -> webhook.district().equals(district));
    }

    /** The webhooks of a district. */
    public Listed<Webhook> list(DistrictId district, Paging paging) {
        return new ListQuery<>(Webhook.class)
                .equal("districtId", district.value())
                .page(entityManager, paging);
    }

    /** Changes a locked webhook. What is on its way to one that is not active any more is given up. */
    public void change(Webhook webhook, WebhookDetails details, Instant now) {
        webhook.change(details);
        if (!webhook.isActive()) {
            deliveries.giveUp(webhook.id(), now);
        }
    }

    /** Has a webhook told nothing more, whosever it is; nobody else can change it until the transaction ends. */
    public void disable(WebhookId id, DisabledReason reason) {
        Optional.ofNullable(entityManager.find(Webhook.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(webhook -> webhook.disable(reason));
    }

    /** Deletes a webhook with its deliveries. */
    public void remove(Webhook webhook) {
        entityManager.remove(webhook);
    }

    private List<Webhook> active(DistrictId district) {
        return entityManager
                .createQuery(
                        "SELECT w FROM Webhook w WHERE w.districtId = :district AND w.disabledReason IS NULL",
                        Webhook.class)
                .setParameter("district", district.value())
                .getResultList();
    }

    static String payload(EventType type, Instant at, Object data) {
        try {
            return Mappers.JSON.writeValueAsString(new Payload(type, at.truncatedTo(ChronoUnit.MILLIS), data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of every message. Its time is in milliseconds: not every receiver can read finer ones. */
    private record Payload(EventType type, Instant timestamp, Object data) {}

    private record PingData(WebhookId webhookId) {}
}
