package org.bellgrid.processing.webhook;

import java.time.Duration;
import java.util.Optional;
import org.bellgrid.domain.webhook.DeliveryError;

/**
 * What a call has come to.
 *
 * @param statusCode of the receiver's answer; empty when none came
 * @param error empty when the receiver has taken the message
 * @param retryAfter how long the receiver wants us to wait; zero when it has not said
 */
record Answer(Optional<Integer> statusCode, Optional<DeliveryError> error, Duration retryAfter) {
    private static final int GONE = 410;

    static Answer of(int statusCode, Duration retryAfter) {
        boolean taken = statusCode / 100 == 2;
        return new Answer(
                Optional.of(statusCode),
                taken ? Optional.empty() : Optional.of(DeliveryError.UNWANTED_ANSWER),
                retryAfter);
    }

    static Answer none(DeliveryError error) {
        return new Answer(Optional.empty(), Optional.of(error), Duration.ZERO);
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return statusCode.filter(code -> code == GONE).isPresent();
    }
}
