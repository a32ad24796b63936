package org.bellgrid.extraction.meaning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.trust.BlockTrust;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place on one day.
 *
 * @param cell where it is written
 * @param labels the confidence in the label of its time
 * @param axisMonotone whether its axis of time makes sense
 */
record Lesson(
        SeenCell cell,
        DayAxis.Day day,
        String name,
        String notes,
        Timing timing,
        @Nullable String period,
        Confidence labels,
        boolean axisMonotone) {

    Lesson at(Timing better) {
        return new Lesson(cell, day, name, notes, better, period, labels, axisMonotone);
    }

    Lesson noting(String more) {
        String joined = notes.isEmpty() ? more : notes + "\n" + more;
        return new Lesson(cell, day, name, joined, timing, period, labels, axisMonotone);
    }

    DraftBlock block(PageFrame frame) {
        List<Confidence> readings = List.of(cell.confidence(), day.cell().confidence(), labels);
        Set<BlockFlag> flags = EnumSet.noneOf(BlockFlag.class);
        flags.addAll(timing.flags());
        if (day.inferred()) {
            flags.add(BlockFlag.DAY_INFERRED);
        }
        return new DraftBlock(
                name,
                day.label().day(),
                day.label().date(),
                day.label().week(),
                Timing.clock(timing.start()),
                Timing.clock(timing.end()),
                period,
                notes,
                cell.cell().fill(),
                BlockTrust.of(readings, axisMonotone, flags),
                frame.evidence(cell.cell()),
                flags);
    }
}
