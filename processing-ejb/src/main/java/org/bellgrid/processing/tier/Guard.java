package org.bellgrid.processing.tier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bellgrid.processing.tier.TierFault.Reason;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Says in the tiers' own words what fault tolerance has done with a call, and remembers that the circuit breaker was open,
 * since that does not tell.
 */
public final class Guard {
    private final Clock clock;
    private final Duration openFor;
    private volatile Instant openUntil = Instant.MIN;

    /** @param openFor how long the circuit breaker stays open */
    public Guard(Clock clock, Duration openFor) {
        this.clock = clock;
        this.openFor = openFor;
    }

    public <A> A call(TierCall<A> call) throws TierFault {
        try {
            A answer = call.make();
            openUntil = Instant.MIN;
            return answer;
        } catch (CircuitBreakerOpenException e) {
            openUntil = clock.instant().plus(openFor);
            throw new TierFault(Reason.OPEN, false, "the last calls failed");
        } catch (BulkheadException e) {
            throw new TierFault(Reason.FULL, false, "enough calls are under way");
        } catch (TimeoutException e) {
            throw new TierFault(Reason.TIMED_OUT, true, "interrupted");
        }
    }

    /** Whether a call was turned away lately because those before it had failed. */
    boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }
}
