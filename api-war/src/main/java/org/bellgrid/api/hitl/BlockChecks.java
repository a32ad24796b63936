package org.bellgrid.api.hitl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.review.SettledBlock;

/** What settled blocks must keep, each by itself and all together. */
final class BlockChecks {
    /** How many there may be. */
    static final int MOST = 2000;

    private final FieldChecks checks;
    private final int positions;
    private final int timetables;
    private final Set<Integer> seen = new HashSet<>();

    BlockChecks(FieldChecks checks, Draft draft) {
        this.checks = checks;
        this.positions = Math.toIntExact(draft.blocks().count());
        this.timetables = draft.timetables().size();
    }

    /** Notes when there are none, or too many. */
    void count(List<?> given) {
        checks.that(!given.isEmpty(), "timeblocks", "must be given; a document without any is cancelled");
        checks.that(given.size() <= MOST, "timeblocks", "must be at most " + MOST);
    }

    /** Notes what is wrong with the next block. */
    SettledBlock next(SettledBlockInput block, String self) {
        checks.that(block.position() == null || seen.add(block.position()), self + ".position", "comes twice");
        return block.checked(checks, self, positions, timetables);
    }

    /** How a block is called. */
    static String self(int index) {
        return "timeblocks[%s]".formatted(index);
    }
}
