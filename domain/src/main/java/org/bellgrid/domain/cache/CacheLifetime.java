package org.bellgrid.domain.cache;

import java.time.Duration;

/**
 * How long what has been read is used again.
 *
 * @param value zero for never
 */
public record CacheLifetime(Duration value) {
    public CacheLifetime {
        if (value.isNegative()) {
            throw new IllegalArgumentException("a lifetime of %s is over before it begins".formatted(value));
        }
    }
}
