package org.bellgrid.domain.draft;

import java.util.List;
import java.util.stream.Stream;

/** All that one tier read on a document. */
public record Draft(List<DraftTimetable> timetables) {
    public Draft {
        timetables = List.copyOf(timetables);
    }

    public Stream<DraftBlock> blocks() {
        return timetables.stream().flatMap(timetable -> timetable.blocks().stream());
    }

    /** The share of the blocks that is expected to be right. */
    public Confidence confidence() {
        return Confidence.mean(blocks().map(DraftBlock::confidence).toList());
    }
}
