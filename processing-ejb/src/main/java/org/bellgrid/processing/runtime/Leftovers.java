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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What nobody asks for any more. */
@Dependent
class Leftovers {
    private final RateCounters counters;
    private final IdempotencyKeys keys;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration keysAreKept;

    @Inject
    Leftovers(
            RateCounters counters,
            IdempotencyKeys keys,
            Sessions sessions,
            Clock clock,
            @ConfigProperty(name = "bellgrid.idempotency.hours", defaultValue = "24") int hours) {
        this.counters = counters;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
        this.keysAreKept = Duration.ofHours(hours);
    }

    @AllDistricts
    @Transactional
    void clear() {
        counters.forgetPast();
        keys.forgetOlderThan(keysAreKept);
        sessions.forgetPast(clock.instant());
    }
}
