package org.bellgrid.extraction.evaluation.score;

import org.bellgrid.extraction.evaluation.score.Entry.Variant;
import org.jspecify.annotations.Nullable;

/**
 * When a read block is the true one: on the same day, at the same time, under a title that will do.
 *
 * @param toleranceMinutes by which start and end may each be off
 * @param periodOnly whether periods are compared instead of times
 */
record Rule(int toleranceMinutes, TitleRule titles, boolean periodOnly) {
    static final int UNCERTAIN_MINUTES = 20;

    boolean accepts(Entry truth, Entry predicted) {
        return truth.sharesDayWith(predicted)
                && truth.variants().stream()
                        .anyMatch(variant -> timeAgrees(truth, variant, predicted.main())
                                && titles.accepts(truth, variant.title(), predicted));
    }

    private boolean timeAgrees(Entry truth, Variant variant, Variant predicted) {
        if (periodOnly) {
            return variant.period() != null && variant.period().equals(predicted.period());
        }
        int tolerance = truth.block().uncertain() ? Math.max(toleranceMinutes, UNCERTAIN_MINUTES) : toleranceMinutes;
        return within(tolerance, variant.start(), predicted.start())
                && (variant.end() == null || within(tolerance, variant.end(), predicted.end()));
    }

    private static boolean within(int tolerance, @Nullable Integer expected, @Nullable Integer read) {
        return expected != null && read != null && Math.abs(expected - read) <= tolerance;
    }
}
