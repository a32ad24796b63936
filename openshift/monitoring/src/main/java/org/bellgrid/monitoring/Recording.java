package org.bellgrid.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series that is worked out beforehand.
 *
 * @param windows what to put for {@code $window} in name and expression, for a series each; null: there is but one
 */
record Recording(String name, @Nullable List<String> windows, Expression expr) {

    Stream<Recording> each() {
        return windows == null
                ? Stream.of(this)
                : windows.stream()
                        .map(window ->
                                new Recording(name.replace("$window", window), null, expr.with("$window", window)));
    }
}
