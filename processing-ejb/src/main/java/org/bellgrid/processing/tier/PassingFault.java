package org.bellgrid.processing.tier;

import java.time.Duration;

/** A fault that has surely cost nothing and may be gone a moment later. A class of its own, since retrying goes by class. */
public final class PassingFault extends TierFault {
    public PassingFault(Reason reason, String message) {
        this(reason, Duration.ZERO, message);
    }

    /** @param retryAfter how long the provider wants not to be called; zero when it has not said */
    public PassingFault(Reason reason, Duration retryAfter, String message) {
        super(reason, false, retryAfter, message);
    }
}
