package org.bellgrid.api.hitl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.review.SettledBlock;
import org.bellgrid.domain.timetable.Finding;
import org.bellgrid.domain.timetable.Findings;

/**
 * What is to be said of blocks that are not settled yet.
 *
 * @param errors what a submission would be refused for
 * @param findings what is striking among those that would be taken; positions are places in the work, from 1
 */
record WorkCheck(List<FieldError> errors, List<Finding> findings) {
    WorkCheck {
        errors = List.copyOf(errors);
        findings = List.copyOf(findings);
    }

    static WorkCheck of(WorkInput work, Draft draft) {
        List<TypedBlock> typed = work.timeblocks() == null ? List.of() : work.timeblocks();
        List<Integer> timetables = draft.timetablesOfBlocks();
        FieldChecks all = new FieldChecks();
        BlockChecks together = new BlockChecks(all, draft);
        together.count(typed);
        Map<Integer, List<Findings.Placed>> sound = new TreeMap<>();
        for (int index = 0; index < typed.size(); index++) {
            String self = BlockChecks.self(index);
            int before = all.errors().size();
            SettledBlockInput meant = typed.get(index).meant(all, self);
            if (all.errors().size() > before) {
                continue;
            }
            SettledBlock block = together.next(meant, self);
            if (all.errors().size() == before) {
                Integer position = block.position();
                int timetable = position == null ? block.timetable() : timetables.get(position - 1);
                sound.computeIfAbsent(timetable, number -> new ArrayList<>())
                        .add(new Findings.Placed(index + 1, block.details(), Set.of()));
            }
        }
        return new WorkCheck(
                all.errors(),
                sound.values().stream()
                        .flatMap(blocks -> Findings.among(blocks).stream())
                        .toList());
    }
}
