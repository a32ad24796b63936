package org.bellgrid.processing.tier;

import java.util.Optional;

/**
 * An outside tier of this server.
 *
 * @param <P> its port
 */
public final class Tier<P> {
    private final Optional<P> port;
    private final Guard guard;

    /** @param port empty when the server is not configured for it */
    public Tier(Optional<P> port, Guard guard) {
        this.port = port;
        this.guard = guard;
    }

    Optional<P> port() {
        return port;
    }

    TierStatus status() {
        if (port.isEmpty()) {
            return TierStatus.ABSENT;
        }
        return guard.isOpen() ? TierStatus.OPEN : TierStatus.READY;
    }
}
