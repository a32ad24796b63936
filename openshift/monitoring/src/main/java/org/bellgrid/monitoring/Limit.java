package org.bellgrid.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * Where good ends; one of the two is given.
 *
 * @param above bad is above this
 * @param below bad is below this
 */
record Limit(@Nullable String above, @Nullable String below) {
    Limit {
        if ((above == null) == (below == null)) {
            throw new IllegalArgumentException("a limit is either above or below");
        }
    }

    boolean isUpper() {
        return above != null;
    }

    String value() {
        return above == null ? String.valueOf(below) : above;
    }

    /** As PromQL has it. */
    String comparison() {
        return (isUpper() ? "> " : "< ") + value();
    }
}
