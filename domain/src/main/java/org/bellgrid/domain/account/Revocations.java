package org.bellgrid.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sessions whose access tokens are not good any more although they look so. Kept in memory and read again after a few
 * seconds, so that a request need not ask the database; on every instance a session is over 5 s after it has been ended
 * on any.
 */
@ApplicationScoped
public class Revocations {
    private static final Duration FRESH = Duration.ofSeconds(3);

    /** Before the 5 s are over, so that there is time left to read. */
    private static final Duration GOOD = Duration.ofSeconds(4);

    /** For so long the server goes on accepting tokens that have run out, since clocks differ ({@code mpJwt}). */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    @Inject
    RevokedSessions sessions;

    @Inject
    TokenLifetime lifetime;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Set.of(), System.nanoTime() - GOOD.toNanos());

    /**
     * Whether a session has been ended. Whoever finds the list old reads it; the others go on with the old one meanwhile, and
     * wait only when that is not good any more.
     */
    public boolean contain(SessionId session) {
        if (known.isOlderThan(FRESH) && takesTurn()) {
            try {
                readUnlessFresh();
            } finally {
                reading.unlock();
            }
        }
        return known.sessions().contains(session);
    }

    private boolean takesTurn() {
        if (known.isOlderThan(GOOD)) {
            reading.lock();
            return true;
        }
        return reading.tryLock();
    }

    private void readUnlessFresh() {
        if (known.isOlderThan(FRESH)) {
            long now = System.nanoTime();
            known = new Known(sessions.within(lifetime.value().plus(CLOCK_SKEW)), now);
        }
    }

    private record Known(Set<SessionId> sessions, long readAt) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - readAt >= age.toNanos();
        }
    }
}
