package org.bellgrid.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** A message to a webhook, and how far it has got. */
@Entity
@Table(name = "webhook_deliveries")
public class WebhookDelivery {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "webhook_id")
    private UUID webhookId;

    @Convert(converter = EventType.Column.class)
    @Column(name = "event_type")
    private EventType eventType;

    @Column
    private String payload;

    @Convert(converter = DeliveryStatus.Column.class)
    @Column
    private DeliveryStatus status;

    @Column
    private int attempts;

    @Convert(converter = InstantColumn.class)
    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    /** Whoever is sending it right now. */
    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "lease_token")
    private @Nullable UUID leaseToken;

    @Convert(converter = InstantColumn.class)
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "status_code")
    private @Nullable Integer statusCode;

    @Convert(converter = DeliveryError.Column.class)
    @Column
    private @Nullable DeliveryError error;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** What it tells of. */
    @Convert(converter = TraceContext.Column.class)
    @Column
    private TraceContext trace = TraceContext.NONE;

    protected WebhookDelivery() {}

    /** A message that is due at once. */
    WebhookDelivery(Webhook webhook, EventType eventType, String payload, Instant now) {
        this.id = DeliveryId.random().value();
        this.districtId = webhook.district().value();
        this.webhookId = webhook.id().value();
        this.eventType = eventType;
        this.payload = payload;
        this.status = DeliveryStatus.PENDING;
        this.nextAttemptAt = now;
        this.createdAt = now;
        this.trace = TraceContext.current();
    }

    public DeliveryId id() {
        return new DeliveryId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    /** The span in which that happened which it tells of. */
    public TraceContext trace() {
        return trace;
    }

    public WebhookId webhook() {
        return new WebhookId(webhookId);
    }

    public EventType eventType() {
        return eventType;
    }

    /** The body, as it was composed when the event happened: JSON. */
    public String payload() {
        return payload;
    }

    public DeliveryStatus status() {
        return status;
    }

    /** How many have begun. */
    public int attempts() {
        return attempts;
    }

    public Optional<Instant> nextAttemptAt() {
        return Optional.ofNullable(nextAttemptAt);
    }

    /** What the receiver has answered last. */
    public Optional<Integer> statusCode() {
        return Optional.ofNullable(statusCode);
    }

    /** Why the last attempt has come to nothing. */
    public Optional<DeliveryError> error() {
        return Optional.ofNullable(error);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was delivered or given up. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The receiver has it. */
    public void delivered(int receiversStatusCode, Instant now) {
        statusCode = receiversStatusCode;
        error = null;
        end(DeliveryStatus.DELIVERED, now);
    }

    /** An attempt has come to nothing; there will be another. */
    public void retry(@Nullable Integer receiversStatusCode, DeliveryError why, Instant next) {
        statusCode = receiversStatusCode;
        error = why;
        nextAttemptAt = next;
        release();
    }

    /** An attempt has come to nothing, and there will be no other. */
    public void fail(@Nullable Integer receiversStatusCode, DeliveryError why, Instant now) {
        statusCode = receiversStatusCode;
        error = why;
        end(DeliveryStatus.FAILED, now);
    }

    /** Has it sent once more, with as many attempts as a new one, whatever comes of one that is at work. */
    public void redeliver(Instant now) {
        status = DeliveryStatus.PENDING;
        attempts = 0;
        nextAttemptAt = now;
        endedAt = null;
        release();
    }

    private void end(DeliveryStatus how, Instant now) {
        status = how;
        nextAttemptAt = null;
        endedAt = now;
        release();
    }

    private void release() {
        leaseToken = null;
        leaseUntil = null;
    }
}
