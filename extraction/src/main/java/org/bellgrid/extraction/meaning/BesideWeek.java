package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bellgrid.extraction.page.Cell;

/**
 * What stands beside a week on purpose: names of rows before its first day, legends and remarks behind its last one. But
 * where the week may have another day that fills as much as the others, it is a day whose label could not be read.
 */
final class BesideWeek {
    /** A day has at least this share of the texts of the fullest other one. */
    private static final double AS_FULL = 0.5;

    private static final Set<DayOfWeek> FIRST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    private static final Set<DayOfWeek> LAST = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final DayAxis.Day first;
    private final DayAxis.Day last;
    private final double full;

    /** @param texts all that are written beyond the labels of these days */
    BesideWeek(DayAxis days, Collection<SeenCell> texts) {
        first = days.days().get(0);
        last = days.days().get(days.days().size() - 1);
        full = AS_FULL
                * days.days().stream()
                        .mapToLong(day -> texts.stream()
                                .filter(text -> text.days().concerns(day.span()))
                                .count())
                        .max()
                        .orElse(0);
    }

    /**
     * Those of the texts beside the days.
     *
     * @param inTable whether a text stands in the outline of the table; outside it, only whole days are missed
     */
    Set<Cell> among(Collection<SeenCell> beside, Predicate<Cell> inTable) {
        Set<Cell> found = new HashSet<>();
        List<SeenCell> within = new ArrayList<>();
        List<SeenCell> before = new ArrayList<>();
        List<SeenCell> behind = new ArrayList<>();
        for (SeenCell text : beside) {
            (inTable.test(text.cell()) ? within : isBefore(text) ? before : behind).add(text);
        }
        for (List<SeenCell> line : Lines.sameStart(within, text -> text.days().from())) {
            SeenCell text = line.get(0);
            if ((isBefore(text) && isFirst()) || (isBehind(text) && isLast() && line.size() < full)) {
                add(line, found);
            }
        }
        if (isFirst() || before.size() < full) {
            add(before, found);
        }
        if (isLast() || behind.size() < full) {
            add(behind, found);
        }
        return found;
    }

    private static void add(List<SeenCell> texts, Set<Cell> found) {
        texts.forEach(text -> found.add(text.cell()));
    }

    private boolean isBefore(SeenCell text) {
        return text.days().middle() < first.span().from();
    }

    private boolean isBehind(SeenCell text) {
        return text.days().middle() > last.span().to();
    }

    /** Whether no day of the week need come before. */
    private boolean isFirst() {
        return FIRST.contains(first.label().day());
    }

    /** Whether none need follow. */
    private boolean isLast() {
        return LAST.contains(last.label().day());
    }
}
