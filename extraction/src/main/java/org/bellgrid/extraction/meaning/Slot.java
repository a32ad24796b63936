package org.bellgrid.extraction.meaning;

import org.bellgrid.domain.draft.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A labelled stretch of the axis of time.
 *
 * @param start minutes since midnight; {@code null} where only periods are printed
 * @param end minutes since midnight; {@code null} where only periods are printed, or no end is printed or follows
 * @param endInferred whether the end is not printed
 * @param period as printed, such as {@code "3"}
 * @param name what else the label says, such as {@code "Lunch"}; empty for nothing
 * @param label the cell that prints it
 */
record Slot(
        Span span,
        @Nullable Integer start,
        @Nullable Integer end,
        boolean endInferred,
        @Nullable String period,
        String name,
        SeenCell label) {
    /** That the label was read rightly. */
    Confidence confidence() {
        return label.confidence();
    }
}
