package org.bellgrid.processing.runtime;

import java.time.Duration;
import java.util.Map;
import org.bellgrid.domain.pipeline.Stage;

/**
 * How often a step is tried, and how long to wait in between.
 *
 * @param allowed for every stage that is woken
 * @param backOff the wait before the second attempt; doubles with every further one
 */
record Attempts(Map<Stage, Integer> allowed, Duration backOff) {
    Attempts {
        allowed = Map.copyOf(allowed);
    }

    boolean usedUp(Stage stage, int made) {
        return made >= allowed.getOrDefault(stage, 1);
    }

    /** A crash leaves an attempt behind that nobody has ended, so that one may have begun more than are allowed. */
    boolean exceeded(Stage stage, int begun) {
        return begun > allowed.getOrDefault(stage, 1);
    }

    Duration waitAfter(int made) {
        return backOff.multipliedBy(1L << Math.min(made - 1, 6));
    }
}
