package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.DraftBlock;

/** A table with one lesson a row, one of whose columns names the day, in each row or in the first one of the day. */
final class LessonList {
    /** The part of the days that must have times of their own. */
    private static final double MOST_DAYS = 0.5;

    private final DayAxis days;
    private final ListRows rows;

    private LessonList(DayAxis printed, List<SeenCell> cells) {
        days = printed.reachingDown();
        rows = new ListRows(cells.stream()
                .filter(days::beyondHeader)
                .filter(cell -> !days.over(cell.days()).isEmpty())
                .toList());
    }

    /** The blocks; empty when the table is no such list. */
    static Optional<List<DraftBlock>> blocks(DayAxis days, List<SeenCell> cells, PageFrame frame) {
        if (days.orientation() != Orientation.DAYS_DOWN) {
            return Optional.empty();
        }
        LessonList list = new LessonList(days, cells);
        return list.rows.isList()
                        && list.rows.times().size() >= MOST_DAYS * days.days().size()
                ? Optional.of(list.lessons().stream()
                        .map(lesson -> lesson.block(frame))
                        .toList())
                : Optional.empty();
    }

    private List<Lesson> lessons() {
        return consecutiveDays().stream()
                .flatMap(sameDay -> lessonsOf(sameDay).stream())
                .toList();
    }

    /** Rows that follow each other on the same day, so that time passes down them. */
    private List<List<DayAxis.Day>> consecutiveDays() {
        List<List<DayAxis.Day>> runs = new ArrayList<>();
        for (DayAxis.Day day : days.days()) {
            boolean sameDay =
                    !runs.isEmpty() && runs.get(runs.size() - 1).get(0).label().equals(day.label());
            if (!sameDay) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
        }
        return runs;
    }

    private List<Lesson> lessonsOf(List<DayAxis.Day> sameDay) {
        List<SeenCell> times = new ArrayList<>();
        List<DayAxis.Day> rowDays = new ArrayList<>();
        for (SeenCell row : rows.times()) {
            days.over(row.days()).stream().filter(sameDay::contains).findFirst().ifPresent(day -> {
                times.add(row);
                rowDays.add(day);
            });
        }
        return rows.lessons(times, rowDays);
    }
}
