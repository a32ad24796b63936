package org.bellgrid.domain.cache;

import java.time.Duration;

/**
 * How long what a language model has answered is used again.
 *
 * @param value zero for never
 */
public record AnswerLifetime(Duration value) {
    public AnswerLifetime {
        if (value.isNegative()) {
            throw new IllegalArgumentException("a lifetime of %s is over before it begins".formatted(value));
        }
    }
}
