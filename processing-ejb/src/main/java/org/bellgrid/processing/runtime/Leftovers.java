package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.bellgrid.domain.account.Sessions;
import org.bellgrid.domain.limits.IdempotencyKeys;
import org.bellgrid.domain.limits.RateCounters;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.webhook.Deliveries;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What nobody asks for any more. */
@Dependent
class Leftovers {
    private final RateCounters counters;
    private final IdempotencyKeys keys;
    private final Deliveries deliveries;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration keysAreKept;
    private final Duration deliveriesAreKept;

    @Inject
    Leftovers(
            RateCounters counters,
            IdempotencyKeys keys,
            Deliveries deliveries,
            Sessions sessions,
            Clock clock,
            @ConfigProperty(name = "bellgrid.idempotency.hours", defaultValue = "24") int hours,
            @ConfigProperty(name = "bellgrid.webhooks.keep-days", defaultValue = "30") int days) {
        this.counters = counters;
        this.keys = keys;
        this.deliveries = deliveries;
        this.sessions = sessions;
        this.clock = clock;
        this.keysAreKept = Duration.ofHours(hours);
        this.deliveriesAreKept = Duration.ofDays(days);
    }

    @AllDistricts
    @Transactional
    void clear() {
        counters.forgetPast();
        keys.forgetOlderThan(keysAreKept);
        sessions.forgetPast(clock.instant());
        deliveries.forgetOlderThan(deliveriesAreKept);
    }
}
