package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bellgrid.domain.draft.BlockFlag;

/** Where the line between two cells stands for a time that only one of them prints, both take that time. */
final class NeighbourTimes {
    private static final double SAME_EDGE = 3;

    private NeighbourTimes() {}

    /** One day's lessons, with guessed times replaced by printed ones of their neighbours. */
    static List<Lesson> settle(List<Lesson> lessons) {
        List<Lesson> settled = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Timing timing = lesson.timing();
            Integer before = known(
                            lessons,
                            other -> sameEdge(
                                    other.cell().time().to(),
                                    lesson.cell().time().from()))
                    .map(other -> other.timing().end())
                    .orElse(null);
            Integer after = known(
                            lessons,
                            other -> sameEdge(
                                    other.cell().time().from(),
                                    lesson.cell().time().to()))
                    .map(other -> other.timing().start())
                    .orElse(null);
            timing = before == null ? timing : timing.startingAt(before);
            timing = after == null ? timing : timing.endingAt(after);
            settled.add(lesson.at(timing));
        }
        return settled;
    }

    private static Optional<Lesson> known(List<Lesson> lessons, Predicate<Lesson> neighbour) {
        return lessons.stream()
                .filter(neighbour)
                .filter(other -> !other.timing().flags().contains(BlockFlag.TIME_BY_POSITION))
                .findFirst();
    }

    private static boolean sameEdge(double one, double other) {
        return Math.abs(one - other) <= SAME_EDGE;
    }
}
