package org.bellgrid.processing.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again.
 *
 * @param waits before the second attempt, the third and so on, at least
 */
record RetrySchedule(List<Duration> waits) {
    /** Up to this part of a wait is added by chance, so that what has failed together does not come back together. */
    private static final double JITTER = 0.2;

    /** A receiver may put us off so long and no longer. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * How long to wait; empty when there shall be no other attempt.
     *
     * @param attempts made so far, from 1
     * @param asked how long the receiver wants us to wait; zero when it has not said
     */
    Optional<Duration> waitAfter(int attempts, Duration asked, RandomGenerator random) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(attempts - 1);
        Duration jitter = Duration.ofMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
        return Optional.of(longer(wait.plus(jitter), shorter(asked, LONGEST_ASKED)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
