package org.bellgrid.processing.tier;

import java.time.Duration;
import java.util.Optional;

/** A tier has not answered. What it said instead is not in the message, since that may be anything. */
public class TierFault extends Exception {
    private final Reason reason;
    private final boolean maybePaid;
    private final Duration retryAfter;

    /** Why there is no answer. */
    public enum Reason {
        /** No answer within the limit. */
        TIMED_OUT,
        /** No connection came about. */
        UNREACHABLE,
        /** The provider does not want such a call: the key, the picture, the question (4xx). */
        REFUSED,
        /** The provider does not want so many calls (429). */
        THROTTLED,
        /** The provider failed (5xx), or broke off in the midst of its answer. */
        FAULTY,
        /** The answer is not what the protocol says. */
        NONSENSE,
        /** The answer is larger than we take. */
        TOO_LARGE,
        /** Not called: the last calls failed. */
        OPEN,
        /** Not called: enough calls are under way. */
        FULL
    }

    /** @param maybePaid whether the provider may charge for the call all the same */
    public TierFault(Reason reason, boolean maybePaid, String message) {
        this(reason, maybePaid, Duration.ZERO, message);
    }

    TierFault(Reason reason, boolean maybePaid, Duration retryAfter, String message) {
        super(reason + ": " + message);
        this.reason = reason;
        this.maybePaid = maybePaid;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    public boolean maybePaid() {
        return maybePaid;
    }

    /** How long the provider wants not to be called. */
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter).filter(wait -> !wait.isZero());
    }
}
