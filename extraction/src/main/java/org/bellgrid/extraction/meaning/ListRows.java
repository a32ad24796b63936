package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;

/**
 * The rows of a list of lessons: one or two columns of times, and columns that say what and where. The first of these is
 * the name, unless it numbers the lessons; all others are notes. Cells are seen as where the days go down.
 */
final class ListRows {
    /** The part of a column's cells that must print times, and nothing else, for it to be a column of times. */
    private static final double MOSTLY = 0.7;

    /** The part of the rows that must print times. */
    private static final double MOST_ROWS = 0.5;

    private final CellTexts cellTexts;
    private final List<List<SeenCell>> timeColumns = new ArrayList<>();
    /** What the cells of {@link #timeColumns} print. */
    private final Map<SeenCell, TimeText> times = new HashMap<>();

    private final List<SeenCell> numbers = new ArrayList<>();
    private final List<List<SeenCell>> otherColumns = new ArrayList<>();

    ListRows(Collection<SeenCell> cells) {
        List<SeenCell> written = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        cellTexts = CellTexts.in(written);
        List<List<SeenCell>> columns =
                Lines.sameStart(written, cell -> cell.time().from());
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        columns.forEach(column -> sort(column, rows));
        if (otherColumns.size() > 1 && isNumbers(otherColumns.get(0))) {
            numbers.addAll(otherColumns.remove(0));
        }
    }

    private static List<TimeText> texts(List<SeenCell> column) {
        return TimeText.ofLine(column.stream().map(SeenCell::text).toList());
    }

    private static boolean isNumbers(List<SeenCell> column) {
        long read = column.stream()
                .filter(cell -> PeriodText.read(cell.text()).isPresent())
                .count();
        return read >= MOSTLY * column.size();
    }

    private void sort(List<SeenCell> column, int rows) {
        if (column.size() < MOST_ROWS * rows || !printsTimes(column)) {
            otherColumns.add(column);
            return;
        }
        timeColumns.add(column);
        List<TimeText> texts = texts(column);
        for (int i = 0; i < column.size(); i++) {
            times.put(column.get(i), texts.get(i));
        }
    }

    private static boolean printsTimes(List<SeenCell> column) {
        long times = texts(column).stream()
                .filter(text -> !text.times().isEmpty())
                .filter(text ->
                        text.rest().isEmpty() || PeriodText.read(text.rest()).isPresent())
                .count();
        return times >= MOSTLY * column.size();
    }

    /** Whether there are times, and something that takes place then. */
    boolean isList() {
        return !timeColumns.isEmpty() && !otherColumns.isEmpty();
    }

    /** The times of each row, from the top down. */
    List<SeenCell> times() {
        return timeColumns.get(0).stream()
                .filter(row -> !timesAt(row.days()).times().isEmpty())
                .sorted(Comparator.comparingDouble(cell -> cell.days().from()))
                .toList();
    }

    /**
     * The lessons of rows down which time passes.
     *
     * @param rows some of {@link #times}, in their order
     * @param days the day of each
     */
    List<Lesson> lessons(List<SeenCell> rows, List<DayAxis.Day> days) {
        Clock.Settled settled =
                Clock.settle(rows.stream().map(row -> timesAt(row.days())).toList());
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Timing timing = timing(settled.ranges(), i);
            lesson(rows.get(i), days.get(i), timing, settled.monotone()).ifPresent(lessons::add);
        }
        return lessons;
    }

    private TimeText timesAt(Span row) {
        List<ClockTime> printed = timeColumns.stream()
                .flatMap(column -> at(column, row).stream())
                .flatMap(cell -> Objects.requireNonNull(times.get(cell)).times().stream())
                .toList();
        return new TimeText(printed, "");
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
        List<CellText> texts =
                written.stream().flatMap(cell -> cellTexts.of(cell).stream()).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String period = at(numbers, time.days()).stream()
                .map(SeenCell::text)
                .findFirst()
                .or(() -> Optional.of(Objects.requireNonNull(times.get(time)).rest()))
                .flatMap(PeriodText::read)
                .orElse(null);
        Lesson lesson = new Lesson(
                written.get(0),
                day,
                texts.get(0).name(),
                texts.get(0).notes(),
                timing,
                period,
                time.confidence(),
                monotone);
        for (CellText note : texts.subList(1, texts.size())) {
            lesson = lesson.noting(note.name());
        }
        return Optional.of(lesson);
    }
}
