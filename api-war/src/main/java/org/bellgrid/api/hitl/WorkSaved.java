package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.List;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.timetables.FindingView;
import org.bellgrid.domain.review.HitlTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has been kept, and what is to be said of it.
 *
 * @param claimedUntil when others can take the task again
 * @param errors what a submission would be refused for
 * @param findings what is striking; their positions are places among the time blocks that were sent, from 1
 */
@Schema(name = "WorkSaved")
record WorkSaved(Instant savedAt, @Nullable Instant claimedUntil, List<FieldError> errors, List<FindingView> findings) {
    WorkSaved {
        errors = List.copyOf(errors);
        findings = List.copyOf(findings);
    }

    static WorkSaved of(Instant savedAt, HitlTask task, WorkCheck check) {
        return new WorkSaved(
                savedAt,
                task.claimedUntil().orElse(null),
                check.errors(),
                check.findings().stream().map(FindingView::of).toList());
    }
}
