package org.bellgrid.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/**
 * The sessions whose access tokens are not good any more although they look so. Kept in memory and read again after a few
 * seconds, so that a request need not ask the database; on every instance a session is over 5 s after it has been ended
 * on any.
 */
@ApplicationScoped
public class Revocations {
    private static final Duration FRESH = Duration.ofSeconds(3);

    /** For so long the server goes on accepting tokens that have run out, since clocks differ ({@code mpJwt}). */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    @Inject
    RevokedSessions sessions;

    @Inject
    TokenLifetime lifetime;

    private Set<SessionId> revoked = Set.of();
    private long readAt = System.nanoTime() - FRESH.toNanos();

    /** Whoever finds the list old reads it; everybody else waits, as they would for the database themselves. */
    public synchronized boolean contain(SessionId session) {
        long now = System.nanoTime();
        if (now - readAt >= FRESH.toNanos()) {
            revoked = sessions.within(lifetime.value().plus(CLOCK_SKEW));
            readAt = now;
        }
        return revoked.contains(session);
    }
}
