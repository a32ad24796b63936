package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.tenancy.AllDistricts;

/** The sessions of people and clients that have been ended before their time, whosever they are. */
@Dependent
class RevokedSessions {
    private final Sessions sessions;
    private final ApiClients clients;
    private final Clock clock;

    @Inject
    RevokedSessions(Sessions sessions, ApiClients clients, Clock clock) {
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    @AllDistricts
    @Transactional
    Set<SessionId> within(Duration period) {
        Instant start = clock.instant().minus(period);
        return Stream.of(sessions.revokedSince(start), clients.revokedSince(start))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
