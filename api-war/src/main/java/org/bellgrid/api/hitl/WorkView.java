package org.bellgrid.api.hitl;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller has made of a draft so far.
 *
 * @param looked the positions of the draft's blocks that the caller has looked at
 */
@Schema(name = "KeptWork")
record WorkView(List<TypedBlock> timeblocks, List<Integer> looked, Instant savedAt) {
    WorkView {
        timeblocks = List.copyOf(timeblocks);
        looked = List.copyOf(looked);
    }

    static WorkView of(WorkInput work, Instant savedAt) {
        WorkInput kept = work.bounded();
        return new WorkView(
                kept.timeblocks() == null ? List.of() : kept.timeblocks(),
                kept.looked() == null ? List.of() : kept.looked(),
                savedAt);
    }
}
