package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bellgrid.api.jobs.DraftView;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.Sheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review task with what there is to settle.
 *
 * @param documentId whose pages show what was read
 * @param document what the uploader calls it, or else the file's name
 * @param className as the uploader says it, or else as printed
 * @param pages how many the document has; {@code null} where its format has none
 * @param school the name of the school that it was uploaded for
 * @param status how far it is
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param purpose {@code doubt}, {@code sample} or {@code blind}
 * @param reason what the machine doubts, in English
 * @param blocks how many there are in the draft
 * @param doubtful how many of these a person has to look at
 * @param doubtfulPositions which these are
 * @param confidence the share of the blocks that is expected to be right, 0..1
 * @param assignee the id of the user who has it, or has settled it
 * @param assigneeName the name of that user
 * @param claimedUntil when others can take it again
 * @param reviewNotes what the reviewer wrote beside it
 * @param draftData what the machine has read; {@code null} once the task is closed
 * @param work what the caller has made of it so far; {@code null} when that is nothing, and once the task is closed
 */
@Schema(name = "HitlTask")
record TaskView(
        UUID id,
        UUID jobId,
        UUID documentId,
        String document,
        @Nullable String className,
        @Schema(ref = "DocumentKind") @Nullable String kind,
        @Nullable Integer pages,
        @Nullable String school,
        @Schema(ref = "HitlTaskStatus") String status,
        @Schema(ref = "Priority") String priority,
        @Schema(ref = "HitlTaskPurpose") String purpose,
        String reason,
        int blocks,
        int doubtful,
        List<Integer> doubtfulPositions,
        @Nullable Double confidence,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Instant claimedUntil,
        Instant createdAt,
        @Nullable Instant closedAt,
        String reviewNotes,
        @Nullable DraftView draftData,
        @Nullable WorkView work) {
    TaskView {
        doubtfulPositions = List.copyOf(doubtfulPositions);
    }

    static TaskView of(HitlTask task, Sheet sheet, ProcessingJob job, @Nullable WorkView work) {
        TaskSummary summary = TaskSummary.of(task, sheet);
        return new TaskView(
                summary.id(),
                summary.jobId(),
                summary.documentId(),
                summary.document(),
                summary.className(),
                summary.kind(),
                summary.pages(),
                summary.school(),
                summary.status(),
                summary.priority(),
                summary.purpose(),
                summary.reason(),
                summary.blocks(),
                summary.doubtful(),
                task.doubtful(),
                job.confidence().map(confidence -> confidence.value()).orElse(null),
                summary.assignee(),
                summary.assigneeName(),
                summary.claimedUntil(),
                summary.createdAt(),
                summary.closedAt(),
                task.reviewNotes(),
                task.isClosed() ? null : job.draft().map(DraftView::of).orElse(null),
                work);
    }
}
