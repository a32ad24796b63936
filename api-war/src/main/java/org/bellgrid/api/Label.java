package org.bellgrid.api;

import java.util.Locale;

/** The name under which a constant stands in answers. */
public final class Label {
    private Label() {}

    /** In lower case, such as {@code hitl_pending}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
