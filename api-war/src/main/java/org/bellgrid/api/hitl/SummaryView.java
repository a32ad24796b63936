package org.bellgrid.api.hitl;

import java.time.Duration;
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
 * @param claimMinutes how long a task is somebody's that is claimed
 * @param settledToday what the caller has settled today
 */
@Schema(name = "HitlSummary")
record SummaryView(long waiting, long doubtful, long free, long mine, long claimMinutes, SettledView settledToday) {
    /**
     * What somebody has settled.
     *
     * @param blocks of the drafts
     * @param medianSeconds how long a task has taken from the claim on; {@code null} without any
     */
    @Schema(name = "HitlSettled")
    record SettledView(long tasks, long blocks, @Nullable Double medianSeconds) {}

    static SummaryView of(QueueSummary summary, Duration claim) {
        QueueSummary.Settled settled = summary.settled();
        return new SummaryView(
                summary.waiting(),
                summary.doubtful(),
                summary.free(),
                summary.mine(),
                claim.toMinutes(),
                new SettledView(settled.tasks(), settled.blocks(), settled.medianSeconds()));
    }
}
