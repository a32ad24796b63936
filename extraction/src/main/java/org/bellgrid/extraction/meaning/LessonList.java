package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;

/**
 * A table with one lesson a row: a column of days, one or two columns of times, and columns that say what and where. The
 * first column that is neither is the name, all others are notes.
 */
final class LessonList {
    /** The part of a column's cells that must print times, and nothing else, for it to be a column of times. */
    private static final double MOSTLY = 0.7;

    private final DayAxis days;
    private final List<List<SeenCell>> timeColumns = new ArrayList<>();
    private final List<List<SeenCell>> otherColumns = new ArrayList<>();

    private LessonList(DayAxis days, List<SeenCell> cells) {
        this.days = days;
        List<SeenCell> beside = cells.stream()
                .filter(days::beyondHeader)
                .filter(cell -> !cell.isEmpty() && !days.over(cell.days()).isEmpty())
                .toList();
        Lines.sameStart(beside, cell -> cell.time().from())
                .forEach(column -> (printsTimes(column) ? timeColumns : otherColumns).add(column));
    }

    private static boolean printsTimes(List<SeenCell> column) {
        long times = column.stream()
                .map(cell -> TimeText.ofLabel(cell.text()))
                .filter(text -> !text.times().isEmpty() && text.rest().isEmpty())
                .count();
        return times >= MOSTLY * column.size();
    }

    /** The blocks; empty when the table is no such list. */
    static Optional<List<DraftBlock>> blocks(DayAxis days, List<SeenCell> cells, PageFrame frame) {
        if (days.orientation() != Orientation.DAYS_DOWN) {
            return Optional.empty();
        }
        LessonList list = new LessonList(days, cells);
        if (list.timeColumns.isEmpty() || list.otherColumns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                list.lessons().stream().map(lesson -> lesson.block(frame)).toList());
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (List<DayAxis.Day> sameDay : consecutiveDays()) {
            lessons.addAll(lessonsOf(sameDay));
        }
        return lessons;
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
        List<SeenCell> rows = new ArrayList<>();
        List<DayAxis.Day> rowDays = new ArrayList<>();
        List<TimeText> times = new ArrayList<>();
        for (SeenCell row : timeColumns.get(0)) {
            days.over(row.days()).stream().filter(sameDay::contains).findFirst().ifPresent(day -> {
                rows.add(row);
                rowDays.add(day);
                times.add(times(row.days()));
            });
        }
        Clock.Settled settled = Clock.settle(times);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Timing timing = timing(settled.ranges(), i);
            lesson(rows.get(i), rowDays.get(i), timing, settled.monotone()).ifPresent(lessons::add);
        }
        return lessons;
    }

    private TimeText times(Span row) {
        List<ClockTime> times = timeColumns.stream()
                .flatMap(column -> at(column, row).stream())
                .flatMap(cell -> TimeText.ofLabel(cell.text()).times().stream())
                .toList();
        return new TimeText(times, "");
    }

    private static List<SeenCell> at(List<SeenCell> column, Span row) {
        return column.stream().filter(cell -> cell.days().concerns(row)).toList();
    }

    private static Timing timing(List<Clock.Range> ranges, int row) {
        Clock.Range range = ranges.get(row);
        if (range.end() != null) {
            return new Timing(range.start(), range.end(), Set.of());
        }
        Integer next = row + 1 < ranges.size() && ranges.get(row + 1).start() > range.start()
                ? ranges.get(row + 1).start()
                : null;
        return new Timing(range.start(), next, Set.of(BlockFlag.END_INFERRED));
    }

    private Optional<Lesson> lesson(SeenCell time, DayAxis.Day day, Timing timing, boolean monotone) {
        List<SeenCell> written = otherColumns.stream()
                .flatMap(column -> at(column, time.days()).stream())
                .sorted(Comparator.comparingDouble(cell -> cell.time().from()))
                .toList();
        List<CellText> texts = written.stream()
                .flatMap(cell -> CellText.read(cell.cell()).stream())
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Confidence labels = time.confidence();
        Lesson lesson = new Lesson(
                written.get(0), day, texts.get(0).name(), texts.get(0).notes(), timing, null, labels, monotone);
        for (CellText note : texts.subList(1, texts.size())) {
            lesson = lesson.noting(note.name());
        }
        return Optional.of(lesson);
    }
}
