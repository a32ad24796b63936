package org.bellgrid.processing.metrics;

import java.util.Locale;
import org.eclipse.microprofile.metrics.Tag;

/** How constants stand in tags: as in columns. */
final class Tags {
    private Tags() {}

    static Tag of(String name, Enum<?> constant) {
        return new Tag(name, label(constant));
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
