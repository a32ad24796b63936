package org.bellgrid.api.hitl;

import org.bellgrid.domain.review.QueueSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to review.
 *
 * @param waiting tasks that are not closed
 * @param doubtful blocks of these that a person has to look at
 * @param free tasks that can be claimed
 * @param mine tasks that the caller has
 * @param settledToday what the caller has settled today
 */
@Schema(name = "HitlSummary")
record SummaryView(long waiting, long doubtful, long free, long mine, SettledView settledToday) {
    /**
     * What somebody has settled.
     *
     * @param blocks of the drafts
     * @param medianSeconds how long a task has taken from the claim on; {@code null} without any
     */
    @Schema(name = "HitlSettled")
    record SettledView(long tasks, long blocks, @Nullable Double medianSeconds) {}

    static SummaryView of(QueueSummary summary) {
        QueueSummary.Settled settled = summary.settled();
        return new SummaryView(
                summary.waiting(),
                summary.doubtful(),
                summary.free(),
                summary.mine(),
                new SettledView(settled.tasks(), settled.blocks(), settled.medianSeconds()));
    }
}
