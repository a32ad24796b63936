package org.bellgrid.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** Where a district wants to hear of some kinds of events. */
@Entity
@Table(name = "webhooks")
public class Webhook {
    /** How long messages are signed with the old secret, too. */
    private static final Duration CHANGEOVER = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column
    private String url;

    @Column
    private @Nullable String description;

    @Convert(converter = EventTypesColumn.class)
    @Column(name = "event_types")
    private Set<EventType> eventTypes;

    @Column
    private String secret;

    @Column(name = "previous_secret")
    private @Nullable String previousSecret;

    @Convert(converter = InstantColumn.class)
    @Column(name = "previous_secret_until")
    private @Nullable Instant previousSecretUntil;

    @Convert(converter = DisabledReason.Column.class)
    @Column(name = "disabled_reason")
    private @Nullable DisabledReason disabledReason;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    protected Webhook() {}

    /** A new one with a secret of its own. */
    public Webhook(DistrictId district, WebhookDetails details, Instant now) {
        this.id = WebhookId.random().value();
        this.districtId = district.value();
        this.secret = WebhookSecret.random().value();
        this.createdAt = now;
        change(details);
    }

    public WebhookId id() {
        return new WebhookId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public WebhookDetails details() {
        return new WebhookDetails(new WebhookUrl(URI.create(url)), eventTypes, description, isActive());
    }

    public boolean isActive() {
        return disabledReason == null;
    }

    public Optional<DisabledReason> disabledReason() {
        return Optional.ofNullable(disabledReason);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it has asked for events of that type. */
    public boolean wants(EventType type) {
        return eventTypes.contains(type);
    }

    /** The one to sign with that its receiver has been told last. */
    public WebhookSecret secret() {
        return new WebhookSecret(secret);
    }

    /** All to sign with: after a {@linkplain #rotateSecret change} the receiver may still know the old one alone. */
    public List<WebhookSecret> secrets(Instant now) {
        List<WebhookSecret> secrets = new ArrayList<>(List.of(secret()));
        if (previousSecret != null && previousSecretUntil != null && now.isBefore(previousSecretUntil)) {
            secrets.add(new WebhookSecret(previousSecret));
        }
        return secrets;
    }

    /** From now on messages are signed with another secret; for 24 h with the present one, too. */
    public void rotateSecret(Instant now) {
        previousSecret = secret;
        previousSecretUntil = now.plus(CHANGEOVER);
        secret = WebhookSecret.random().value();
    }

    void change(WebhookDetails details) {
        url = details.url().toString();
        eventTypes = details.eventTypes();
        description = details.description();
        if (details.active()) {
            disabledReason = null;
        } else {
            disable(DisabledReason.SWITCHED_OFF);
        }
    }

    /** The first reason stays. */
    void disable(DisabledReason reason) {
        if (disabledReason == null) {
            disabledReason = reason;
        }
    }
}
