package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.Sheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review task in a list.
 *
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
 * @param assignee the id of the user who has it, or has settled it
 * @param assigneeName the name of that user
 * @param claimedUntil when others can take it again
 */
@Schema(name = "HitlTaskSummary")
record TaskSummary(
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
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Instant claimedUntil,
        Instant createdAt,
        @Nullable Instant closedAt) {
    static TaskSummary of(HitlTask task, Sheet sheet) {
        return new TaskSummary(
                task.id().value(),
                task.job().value(),
                sheet.document().value(),
                sheet.name(),
                sheet.className(),
                Optional.ofNullable(sheet.kind()).map(Label::of).orElse(null),
                sheet.pages(),
                sheet.school(),
                Label.of(task.status()),
                Label.of(task.priority()),
                Label.of(task.purpose()),
                task.reason(),
                task.blocks(),
                task.doubtful().size(),
                task.assignee().map(UserId::value).orElse(null),
                sheet.assignee(),
                task.claimedUntil().orElse(null),
                task.createdAt(),
                task.closedAt().orElse(null));
    }
}
