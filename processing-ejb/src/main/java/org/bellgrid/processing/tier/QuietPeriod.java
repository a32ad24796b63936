package org.bellgrid.processing.tier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bellgrid.processing.tier.TierFault.Reason;

/**
 * Leaves a provider in peace for as long as it has asked for: all callers together, not only the one who was told. Who
 * comes within that time waits when the rest of it is short, and is sent away otherwise.
 */
public final class QuietPeriod {
    /** A provider may put us off so long and no longer. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Duration patience;
    private volatile Instant end = Instant.MIN;

    /** @param patience how long a caller may wait */
    public QuietPeriod(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Makes a call when it may be made.
     *
     * @throws TierFault the call's own, or {@link Reason#THROTTLED} when it was not made
     */
    public <A> A call(TierCall<A> call) throws TierFault {
        sitOut();
        try {
            return call.make();
        } catch (TierFault fault) {
            fault.retryAfter().ifPresent(this::begin);
            throw fault;
        }
    }

    private void begin(Duration asked) {
        Duration length = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        end = clock.instant().plus(length);
    }

    private void sitOut() throws TierFault {
        Instant now = clock.instant();
        Instant over = end;
        if (!over.isAfter(now)) {
            return;
        }
        Duration rest = Duration.between(now, over);
        if (rest.compareTo(patience) > 0) {
            throw new TierFault(Reason.THROTTLED, false, rest, "the provider wants to be left in peace");
        }
        try {
            Thread.sleep(rest.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TierFault(Reason.TIMED_OUT, false, "interrupted while the provider was left in peace");
        }
    }
}
