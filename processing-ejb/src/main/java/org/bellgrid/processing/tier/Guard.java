package org.bellgrid.processing.tier;

import org.bellgrid.processing.tier.TierFault.Reason;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Says in the tiers' own words what fault tolerance has done with a call. */
public final class Guard {
    private Guard() {}

    public static <A> A call(TierCall<A> call) throws TierFault {
        try {
            return call.make();
        } catch (CircuitBreakerOpenException e) {
            throw new TierFault(Reason.OPEN, false, "the last calls failed");
        } catch (BulkheadException e) {
            throw new TierFault(Reason.FULL, false, "enough calls are under way");
        } catch (TimeoutException e) {
            throw new TierFault(Reason.TIMED_OUT, true, "interrupted");
        }
    }
}
