package org.bellgrid.domain.limits;

import java.time.Duration;

/**
 * What is left of a quota after a request.
 *
 * @param remaining requests; negative for one too many
 * @param reset until counting begins anew, at least a second
 */
public record Allowance(Quota quota, int remaining, Duration reset) {
    public boolean isExceeded() {
        return remaining < 0;
    }
}
