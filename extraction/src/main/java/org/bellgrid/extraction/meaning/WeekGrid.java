package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.PageModel;
import org.jspecify.annotations.Nullable;

/**
 * A table with days along one axis and time along the other.
 *
 * <ol>
 *   <li>A cell takes place on each day and in all the time that it covers.
 *   <li>What it prints itself, a time or several entries, comes first.
 *   <li>Single letters along the days are one word, valid for each of them.
 *   <li>A labelled stretch in which no day has anything is what its label says, on every day.
 *   <li>A cell that takes no time, since its row has no label, belongs to the cell before it.
 * </ol>
 */
final class WeekGrid {
    private final DayAxis days;
    private final TimeAxes times;
    private final List<SeenCell> cells;
    private final Map<SeenCell, String> spelled;
    private final CellTexts texts;

    private WeekGrid(DayAxis days, TimeAxes times, List<SeenCell> cells, PageModel page) {
        this.days = days;
        this.times = times;
        this.cells = cells.stream().filter(days::beyondHeader).toList();
        this.spelled = SpelledWords.find(this.cells);
        this.texts = CellTexts.in(this.cells, days, page);
    }

    /** The blocks; none for a table that does not say when its days' entries take place. */
    static List<DraftBlock> blocks(DayAxis days, List<SeenCell> cells, PageFrame frame) {
        return read(days, cells, frame.page()).lessons().stream()
                .map(lesson -> lesson.block(frame))
                .toList();
    }

    private static WeekGrid read(DayAxis days, List<SeenCell> cells, PageModel page) {
        PeriodTimes legend = PeriodTimes.on(page);
        Optional<TimeAxes> printed = TimeAxes.find(days, cells);
        if (legend.isLegend() && printed.filter(TimeAxes::haveTimes).isEmpty()) {
            List<SeenCell> grid = legend.without(cells);
            Optional<TimeAxes> timed = TimeAxes.find(days, grid, legend).filter(TimeAxes::haveTimes);
            if (timed.isPresent()) {
                return new WeekGrid(days, timed.get(), grid, page);
            }
        }
        return new WeekGrid(days, printed.orElseGet(() -> TimeAxes.ofRows(days, cells)), cells, page);
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (DayAxis.Day day : days.days()) {
            times.of(day).map(axis -> axis.scaledFor(written())).ifPresent(axis -> lessons.addAll(lessons(day, axis)));
        }
        return lessons;
    }

    private List<Lesson> lessons(DayAxis.Day day, TimeAxis axis) {
        List<Lesson> lessons = new ArrayList<>();
        for (SeenCell cell : on(day)) {
            List<Lesson> fromCell = fromCell(cell, day, axis);
            if (fromCell.isEmpty()
                    && !lessons.isEmpty()
                    && times.nameAt(cell.time()).isEmpty()) {
                noteOnLast(cell, lessons);
            }
            lessons.addAll(fromCell);
        }
        List<Lesson> settled = NeighbourTimes.settle(lessons);
        settled.addAll(namedSlots(day, axis));
        settled.sort(Comparator.comparingInt(WeekGrid::start));
        return settled;
    }

    private static int start(Lesson lesson) {
        Integer start = lesson.timing().start();
        return start == null ? 0 : start;
    }

    private List<Span> written() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && !days.over(cell.days()).isEmpty())
                .map(SeenCell::time)
                .toList();
    }

    private List<SeenCell> on(DayAxis.Day day) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && days.over(cell.days()).contains(day))
                .sorted(Comparator.<SeenCell>comparingDouble(cell -> cell.time().from())
                        .thenComparingDouble(cell -> cell.days().from()))
                .toList();
    }

    private List<Lesson> fromCell(SeenCell cell, DayAxis.Day day, TimeAxis axis) {
        List<Lesson> lessons = new ArrayList<>();
        for (CellText text : texts(cell)) {
            timing(cell, text, axis)
                    .ifPresent(timing ->
                            lessons.add(lesson(cell, day.in(text.week()), text.name(), text.notes(), timing, axis)));
        }
        return lessons;
    }

    private List<CellText> texts(SeenCell cell) {
        String word = spelled.get(cell);
        return word == null ? texts.of(cell) : List.of(new CellText(word, "", List.of(), null));
    }

    private static Optional<Timing> timing(SeenCell cell, CellText text, TimeAxis axis) {
        if (!axis.hasTimes() && !axis.over(cell.time()).isEmpty()) {
            return Optional.of(Timing.NONE.with(text.times()));
        }
        return Timing.byAxis(axis, cell.time())
                .or(() -> text.times().size() > 1 ? Optional.of(Timing.NONE) : Optional.empty())
                .map(timing -> timing.with(text.times()));
    }

    private static Lesson lesson(
            SeenCell cell, DayAxis.Day day, String name, String notes, Timing timing, TimeAxis axis) {
        List<Slot> slots = axis.over(cell.time());
        Confidence labels =
                slots.stream().map(Slot::confidence).min(Confidence::compareTo).orElse(Confidence.CERTAIN);
        return new Lesson(cell, day, name, notes, timing, period(slots), labels, axis.monotone());
    }

    /** {@code "3"}, or {@code "3-4"} where a lesson lasts for several periods. */
    private static @Nullable String period(List<Slot> slots) {
        List<String> periods = slots.stream()
                .map(Slot::period)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (periods.isEmpty()) {
            return null;
        }
        String last = periods.get(periods.size() - 1);
        return periods.size() == 1 ? last : periods.get(0) + "-" + last;
    }

    private void noteOnLast(SeenCell cell, List<Lesson> lessons) {
        for (CellText text : texts.of(cell)) {
            int last = lessons.size() - 1;
            String note = text.notes().isEmpty() ? text.name() : text.name() + "\n" + text.notes();
            lessons.set(last, lessons.get(last).noting(note));
        }
    }

    private List<Lesson> namedSlots(DayAxis.Day day, TimeAxis axis) {
        List<Lesson> named = new ArrayList<>();
        for (Slot slot : axis.slots()) {
            if (!slot.name().isBlank() && slot.name().length() > 1 && slot.start() != null && nothingAt(slot.span())) {
                Timing timing = Timing.byAxis(axis, slot.span()).orElse(Timing.NONE);
                named.add(lesson(slot.label(), day, slot.name(), "", timing, axis));
            }
        }
        return named;
    }

    private boolean nothingAt(Span span) {
        Collection<SeenCell> written = cells.stream()
                .filter(cell -> !cell.isEmpty() && cell.time().concerns(span))
                .filter(cell -> !days.over(cell.days()).isEmpty())
                .toList();
        return written.isEmpty();
    }
}
