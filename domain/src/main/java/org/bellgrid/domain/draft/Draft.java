package org.bellgrid.domain.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was read on a document.
 *
 * @param objection why a person has to look at it, however sure its blocks are, in English; {@code null} where nothing
 *     demands that
 * @param unplaced what stands in the midst of a timetable and has become neither a block nor a part of one
 */
public record Draft(
        List<DraftTimetable> timetables,
        @Nullable String objection,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Evidence> unplaced) {
    public Draft {
        timetables = List.copyOf(timetables);
        unplaced = List.copyOf(unplaced);
    }

    /** One of which all was placed. */
    public Draft(List<DraftTimetable> timetables, @Nullable String objection) {
        this(timetables, objection, List.of());
    }

    /** One that nobody objects to. */
    public Draft(List<DraftTimetable> timetables) {
        this(timetables, null);
    }

    /** The same draft with other timetables. */
    public Draft with(List<DraftTimetable> others) {
        return new Draft(others, objection, unplaced);
    }

    /** Why a person has to look at it, however sure its blocks are. */
    public Optional<String> demand() {
        String reasons =
                Stream.concat(Stream.ofNullable(objection), leftOver().stream()).collect(Collectors.joining("; "));
        return Optional.of(reasons).filter(said -> !said.isEmpty());
    }

    private Optional<String> leftOver() {
        return switch (unplaced.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 text in the timetable belongs to no block");
            default -> Optional.of("%d texts in the timetable belong to no block".formatted(unplaced.size()));
        };
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
