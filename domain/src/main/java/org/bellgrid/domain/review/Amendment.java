package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;

/** Puts right what was published, as an edit: what somebody has changed since stays as it is. */
@Dependent
class Amendment {
    private final Timetables timetables;

    @Inject
    Amendment(Timetables timetables) {
        this.timetables = timetables;
    }

    /** Changes what a locked job has published where a person has found it otherwise. */
    void apply(ProcessingJob job, Settlement settlement, Instant now) {
        Draft draft = job.draft().orElseGet(() -> new Draft(List.of()));
        Map<Integer, List<Settlement.Change>> byTimetable =
                settlement.changes().stream().collect(Collectors.groupingBy(Settlement.Change::timetable));
        for (TimetableId id : byTimetable.isEmpty() ? List.<TimetableId>of() : timetables.ofJob(job.id())) {
            timetables.lock(job.district(), id).ifPresent(timetable -> {
                List<Settlement.Change> changes = byTimetable.getOrDefault(timetable.ordinal(), List.of());
                if (!changes.isEmpty()) {
                    apply(timetable, changes, firstOf(draft, timetable.ordinal()));
                    timetables.changed(timetable, now);
                }
            });
        }
    }

    /** The place in the draft, from 1, of a timetable's first block. */
    private static int firstOf(Draft draft, int timetable) {
        long before = draft.timetables().stream()
                .limit(timetable - 1L)
                .mapToLong(earlier -> earlier.blocks().size())
                .sum();
        return Math.toIntExact(before + 1);
    }

    private void apply(Timetable timetable, List<Settlement.Change> changes, int first) {
        Map<Integer, Timeblock> published = new HashMap<>();
        timetables.blocks(timetable).forEach(block -> published.put(first + block.ordinal() - 1, block));
        for (Settlement.Change change : changes) {
            DraftBlock read = change.read();
            BlockDetails settled = change.settled();
            if (read == null && settled != null) {
                timetables.addBlock(timetable, settled);
                continue;
            }
            Timeblock block = published.get(change.position());
            if (read == null || block == null || !block.details().equals(read.details())) {
                continue;
            }
            if (settled == null) {
                timetables.removeBlock(block);
            } else {
                block.correct(settled);
            }
        }
    }
}
