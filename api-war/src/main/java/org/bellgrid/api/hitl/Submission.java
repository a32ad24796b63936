package org.bellgrid.api.hitl;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.review.SettledBlock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has made of a draft, as it came.
 *
 * @param timeblocks all that there are, in their order; a block of the draft that is not among them is none
 * @param reviewNotes may have several lines
 */
@Schema(name = "Submission", requiredProperties = "timeblocks")
record Submission(
        @Nullable List<SettledBlockInput> timeblocks,
        @Nullable String reviewNotes) {
    private static final int NOTES = 4000;

    /** @throws org.bellgrid.api.problem.ProblemException with all that is wrong */
    List<SettledBlock> checked(Draft draft) {
        FieldChecks checks = new FieldChecks();
        checks.lines(reviewNotes, "reviewNotes", NOTES);
        BlockChecks together = new BlockChecks(checks, draft);
        List<SettledBlock> settled = new ArrayList<>();
        List<SettledBlockInput> given = timeblocks == null ? List.of() : timeblocks;
        together.count(given);
        for (SettledBlockInput block : given.subList(0, Math.min(given.size(), BlockChecks.MOST))) {
            settled.add(together.next(block, BlockChecks.self(settled.size())));
        }
        checks.orThrow();
        return settled;
    }

    String notes() {
        return new FieldChecks().lines(reviewNotes, "reviewNotes", NOTES);
    }
}
