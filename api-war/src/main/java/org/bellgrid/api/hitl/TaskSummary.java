package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.review.HitlTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review task in a list.
 *
 * @param status {@code pending}, {@code in_progress}, {@code completed} or {@code cancelled}
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param reason what the machine doubts, in English
 * @param assignee the id of the user who has it, or has settled it
 * @param claimedUntil when others can take it again
 */
@Schema(name = "HitlTaskSummary")
record TaskSummary(
        UUID id,
        UUID jobId,
        @Schema(ref = "HitlTaskStatus") String status,
        @Schema(ref = "Priority") String priority,
        String reason,
        @Nullable UUID assignee,
        @Nullable Instant claimedUntil,
        Instant createdAt,
        @Nullable Instant closedAt) {
    static TaskSummary of(HitlTask task) {
        return new TaskSummary(
                task.id().value(),
                task.job().value(),
                Label.of(task.status()),
                Label.of(task.priority()),
                task.reason(),
                task.assignee().map(UserId::value).orElse(null),
                task.claimedUntil().orElse(null),
                task.createdAt(),
                task.closedAt().orElse(null));
    }
}
