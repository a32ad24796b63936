package org.bellgrid.domain.pipeline;

import org.bellgrid.domain.draft.ReaderTier;
import org.jspecify.annotations.Nullable;

/**
 * A reader that a job has been with, or has been passed by.
 *
 * @param reason why the job was not left at that, in English; {@code null} where all is well
 */
public record TriedTier(
        ReaderTier tier, Verdict outcome, @Nullable String reason) {
    private static final String MISSING = "not configured";

    /** What came of it. */
    static TriedTier of(ReaderTier tier, Outcome<?> outcome) {
        return new TriedTier(tier, outcome.verdict(), outcome.why().orElse(null));
    }

    /** The installation lacks it. */
    static TriedTier missing(ReaderTier tier) {
        return new TriedTier(tier, Verdict.SKIPPED, MISSING);
    }
}
