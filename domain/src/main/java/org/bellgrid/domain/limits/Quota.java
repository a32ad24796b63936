package org.bellgrid.domain.limits;

import java.time.Duration;

/**
 * How often somebody may ask.
 *
 * @param name of the kind of requests it counts, letters only
 * @param requests in a window, at least 1
 * @param window the stretch of time after which counting begins anew, whole seconds
 */
public record Quota(String name, int requests, Duration window) {
    public Quota {
        if (requests < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("quota %s allows nothing".formatted(name));
        }
    }
}
