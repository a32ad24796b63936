package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;

/**
 * The table that no lines show, only the places of its texts.
 *
 * <ol>
 *   <li>Labels of days in a row define its columns, in a column its rows.
 *   <li>Labels of times or periods before the first day define the slots of time, or else the times in the cells.
 *   <li>Where gaps between texts run, days and slots are cut apart.
 *   <li>What stands in between goes into its cell; titles above, notes and legends below stay out.
 * </ol>
 */
final class LooseTable {
    private static final int FEWEST_TIMES = 2;
    /** The part of the texts in cells that must be times for them to make rows: a lesson may have four lines. */
    private static final double LEAST_TIMES = 0.25;

    /** Two lines are one label when the gap between them is less than this share of the gap to the next. */
    private static final double STACKED = 0.5;

    /** The part of the times that stand in pairs where a label is two times. */
    private static final double MOST_PAIRED = 0.5;

    private final Orientation orientation;
    private final List<SeenCell> texts;
    private final List<SeenCell> dayLabels;
    private final Span header;
    private final List<SeenCell> beyond;
    private final Slots days;

    private LooseTable(DayAxis axis, List<TextLine> pieces) {
        orientation = axis.orientation();
        texts = pieces.stream().flatMap(Pieces::times).map(this::see).toList();
        dayLabels = axis.days().stream()
                .map(day -> tight(day.cell().cell().lines()))
                .toList();
        header = dayLabels.stream().map(SeenCell::time).reduce(Span::union).orElseThrow();
        beyond = texts.stream()
                .filter(text -> text.time().middle() > header.to())
                .toList();
        days = days();
    }

    /** The table with most days, if there is any. */
    static Optional<Table> of(PageModel page) {
        List<TextLine> pieces = Pieces.of(page);
        return DayAxis.findAll(LooseLabels.days(pieces)).stream()
                .max(Comparator.comparingInt(DayAxis::distinctDays))
                .flatMap(days -> new LooseTable(days, pieces).table());
    }

    private SeenCell see(TextLine line) {
        return tight(List.of(line));
    }

    private SeenCell tight(List<TextLine> lines) {
        return orientation.see(
                new Cell(Box.around(lines.stream().map(TextLine::box).toList()), lines, null));
    }

    private Slots days() {
        List<Span> labels = dayLabels.stream().map(SeenCell::days).toList();
        Gutters gutters = new Gutters(Stream.concat(dayLabels.stream(), beyond.stream())
                .map(SeenCell::days)
                .toList());
        double first = labels.get(0).middle();
        double distance = labels.get(1).middle() - first;
        List<Double> cuts = new ArrayList<>(List.of(gutters.before(first, first - distance)));
        cuts.addAll(gutters.behind(labels));
        return new Slots(cuts);
    }

    private Optional<Table> table() {
        return timeLine().map(line -> {
            List<Span> labels = timeLabels(line);
            return table(labelLines(line), labels, slots(line, labels));
        });
    }

    private Table table(List<List<SeenCell>> labelLines, List<Span> labels, Slots times) {
        List<Cell> cells = new ArrayList<>();
        for (int day = 0; day < days.count(); day++) {
            cells.add(cell(days.span(day), header, dayLabels.get(day).cell().lines()));
        }
        labelLines.forEach(line -> cells.addAll(labelCells(line, times)));
        ColumnWords columns = orientation == Orientation.DAYS_ACROSS
                ? new ColumnWords(days, dayLabels.stream().map(SeenCell::days).toList())
                : new ColumnWords(times, labels.subList(1, labels.size()));
        List<SeenCell> parted = beyond.stream()
                .flatMap(text -> text.cell().lines().stream())
                .flatMap(columns::part)
                .map(this::see)
                .toList();
        new LooseCells(days, times)
                .of(parted)
                .forEach(found -> cells.add(cell(days.span(found.days()), times.span(found.times()), found.lines())));
        cells.sort(Comparator.<Cell>comparingDouble(cell -> cell.box().top())
                .thenComparingDouble(cell -> cell.box().left()));
        return new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    private List<Cell> labelCells(List<SeenCell> line, Slots times) {
        List<SeenCell> labels =
                line.stream().filter(label -> times.hold(label.time())).toList();
        return labels.stream()
                .map(SeenCell::days)
                .reduce(Span::union)
                .map(extent -> new LooseCells(new Slots(List.of(extent.from(), extent.to())), times)
                        .of(labels).stream()
                                .map(found -> cell(extent, times.span(found.times()), found.lines()))
                                .toList())
                .orElse(List.of());
    }

    private Cell cell(Span alongDays, Span alongTime, List<TextLine> lines) {
        return new Cell(orientation.box(alongDays, alongTime), lines, null);
    }

    /** The labels of times that stand in line before the first day, or the times in the cells, or else labels of periods. */
    private Optional<List<SeenCell>> timeLine() {
        return longest(LooseTable::times)
                .or(() -> timesInCells()
                        .filter(line -> linesBeforeDays().stream().allMatch(other -> periods(other) <= line.size())))
                .or(() -> longest(LooseTable::periods));
    }

    /** Where lessons print their times, each row of these makes a label. */
    private Optional<List<SeenCell>> timesInCells() {
        List<Cell> inside = beyond.stream()
                .filter(text -> days.hold(text.days()))
                .map(SeenCell::cell)
                .toList();
        List<Cell> times = inside.stream()
                .filter(text -> !TimeText.ofEntry(text.text()).times().isEmpty())
                .toList();
        List<SeenCell> lines = LooseLabels.lines(times, orientation).stream()
                .map(line -> tight(
                        line.stream().flatMap(cell -> cell.lines().stream()).toList()))
                .sorted(Comparator.comparingDouble(line -> line.time().from()))
                .toList();
        return times.size() < LEAST_TIMES * inside.size() || lines.size() < FEWEST_TIMES
                ? Optional.empty()
                : Optional.of(lines);
    }

    private Optional<List<SeenCell>> longest(ToIntFunction<List<SeenCell>> labels) {
        return linesBeforeDays().stream()
                .max(Comparator.comparingInt(labels))
                .filter(line -> labels.applyAsInt(line) >= FEWEST_TIMES);
    }

    private List<List<SeenCell>> linesBeforeDays() {
        List<Cell> before = beyond.stream()
                .filter(text -> text.days().middle() < days.cuts().get(0))
                .map(SeenCell::cell)
                .toList();
        return LooseLabels.lines(before, orientation.across()).stream()
                .map(line -> line.stream().map(orientation::see).toList())
                .toList();
    }

    private static int times(List<SeenCell> line) {
        return (int) line.stream().filter(LooseTable::isTime).count();
    }

    private static int periods(List<SeenCell> line) {
        return (int) line.stream()
                .filter(label -> PeriodText.read(label.text()).isPresent())
                .count();
    }

    private static boolean isTime(SeenCell label) {
        return !TimeText.ofLabel(label.text()).times().isEmpty();
    }

    /** All lines of labels; above days that go down, titles stand as well. */
    private List<List<SeenCell>> labelLines(List<SeenCell> timeLine) {
        return linesBeforeDays().stream()
                .filter(line -> line.equals(timeLine)
                        || orientation == Orientation.DAYS_ACROSS
                        || times(line) + periods(line) > line.size() / 2)
                .toList();
    }

    /** The extents of the labels along the axis of time, that of the days first. */
    private List<Span> timeLabels(List<SeenCell> line) {
        List<Span> labels = new ArrayList<>(List.of(header));
        labels.addAll(stacked(upToLastTime(line)));
        return labels;
    }

    private Slots slots(List<SeenCell> line, List<Span> labels) {
        Gutters gutters = new Gutters(beyond.stream()
                .filter(text -> days.hold(text.days()) || line.contains(text))
                .map(SeenCell::time)
                .toList());
        return new Slots(gutters.behind(labels));
    }

    private static List<SeenCell> upToLastTime(List<SeenCell> line) {
        int last = 0;
        for (int i = 0; i < line.size(); i++) {
            if (isTime(line.get(i)) || PeriodText.read(line.get(i).text()).isPresent()) {
                last = i;
            }
        }
        return line.subList(0, last + 1);
    }

    /** The extents of labels; where most of the times are pairs, such as a start over its end, those of the pairs. */
    private static List<Span> stacked(List<SeenCell> line) {
        List<Span> labels = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Span span = line.get(i).time();
            if (i > 0 && isStacked(line, i)) {
                labels.set(labels.size() - 1, labels.get(labels.size() - 1).union(span));
            } else {
                labels.add(span);
            }
        }
        long single =
                line.stream().filter(label -> isTime(label) && !isRange(label)).count();
        int pairs = line.size() - labels.size();
        return pairs > MOST_PAIRED * single / 2
                ? labels
                : line.stream().map(SeenCell::time).toList();
    }

    private static boolean isStacked(List<SeenCell> line, int place) {
        double gap = gap(line, place);
        boolean near = gap < STACKED * gap(line, place - 1) || gap < STACKED * gap(line, place + 1);
        return near && !isRange(line.get(place - 1)) && !isRange(line.get(place));
    }

    /** Between a label and the one before it. */
    private static double gap(List<SeenCell> line, int place) {
        return place < 1 || place >= line.size()
                ? 0
                : Math.max(
                        0,
                        line.get(place).time().from()
                                - line.get(place - 1).time().to());
    }

    private static boolean isRange(SeenCell label) {
        return TimeText.ofLabel(label.text()).times().size() > 1;
    }
}
