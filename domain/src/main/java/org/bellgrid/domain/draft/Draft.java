package org.bellgrid.domain.draft;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was read on a document.
 *
 * @param objection why a person has to look at it, however sure its blocks are, in English; {@code null} where nothing
 *     demands that
 */
public record Draft(
        List<DraftTimetable> timetables, @Nullable String objection) {
    public Draft {
        timetables = List.copyOf(timetables);
    }

    /** One that nobody objects to. */
    public Draft(List<DraftTimetable> timetables) {
        this(timetables, null);
    }

    /** Why a person has to look at it, however sure its blocks are. */
    public Optional<String> demand() {
        return Optional.ofNullable(objection);
    }

    public Stream<DraftBlock> blocks() {
        return timetables.stream().flatMap(timetable -> timetable.blocks().stream());
    }

    /** For each block the timetable that it is in, from 1. */
    public List<Integer> timetablesOfBlocks() {
        return Stream.iterate(1, number -> number + 1)
                .limit(timetables.size())
                .flatMap(number ->
                        Collections.nCopies(timetables.get(number - 1).blocks().size(), number).stream())
                .toList();
    }

    /** The share of the blocks that is expected to be right. */
    public Confidence confidence() {
        return Confidence.mean(blocks().map(DraftBlock::confidence).toList());
    }
}
