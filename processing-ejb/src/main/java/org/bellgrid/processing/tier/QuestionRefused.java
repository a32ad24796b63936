package org.bellgrid.processing.tier;

/**
 * The provider is well, but does not want this very picture or question. That says nothing of the next one, so that it is
 * no failure to the circuit breaker; a class of its own, since that goes by class. A key or a permission that is refused
 * is not meant: with it every call ends the same way, and operators shall see that.
 */
public final class QuestionRefused extends TierFault {
    public QuestionRefused(boolean maybePaid, String message) {
        super(Reason.REFUSED, maybePaid, message);
    }
}
