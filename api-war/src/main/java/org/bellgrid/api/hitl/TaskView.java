package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.api.jobs.DraftView;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review task with what there is to settle.
 *
 * @param documentId whose pages show what was read
 * @param status {@code pending}, {@code in_progress}, {@code completed} or {@code cancelled}
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param reason what the machine doubts, in English
 * @param confidence the share of the blocks that is expected to be right, 0..1
 * @param assignee the id of the user who has it, or has settled it
 * @param claimedUntil when others can take it again
 * @param reviewNotes what the reviewer wrote beside it
 * @param draftData what the machine has read; {@code null} once the task is closed
 */
@Schema(name = "HitlTask")
record TaskView(
        UUID id,
        UUID jobId,
        UUID documentId,
        @Schema(ref = "HitlTaskStatus") String status,
        @Schema(ref = "Priority") String priority,
        String reason,
        @Nullable Double confidence,
        @Nullable UUID assignee,
        @Nullable Instant claimedUntil,
        Instant createdAt,
        @Nullable Instant closedAt,
        String reviewNotes,
        @Nullable DraftView draftData) {
    static TaskView of(HitlTask task, ProcessingJob job) {
        return new TaskView(
                task.id().value(),
                job.id().value(),
                job.document().value(),
                Label.of(task.status()),
                Label.of(task.priority()),
                task.reason(),
                job.confidence().map(confidence -> confidence.value()).orElse(null),
                task.assignee().map(UserId::value).orElse(null),
                task.claimedUntil().orElse(null),
                task.createdAt(),
                task.closedAt().orElse(null),
                task.reviewNotes(),
                task.isClosed() ? null : job.draft().map(DraftView::of).orElse(null));
    }
}
