package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * The list of lessons that no lines show, only the places of its texts.
 *
 * <ol>
 *   <li>Days stand below each other. Lines with a time, or a start and an end, are rows; other lines belong to the nearest.
 *   <li>Times are a column, wherever in their rows they stand; the others are parted where hardly any row has a word.
 *   <li>A day is for the rows from its label down to the next one; but where the times start anew once for each label, and
 *       it stands somewhere in these rows, it is for them.
 *   <li>Where two weeks are named, their names stand among the days.
 * </ol>
 */
final class LooseList {
    private static final LineJoiner LINES = new LineJoiner(Double.POSITIVE_INFINITY);
    private static final int FEWEST_ROWS = 3;
    /** Before this hour, printed without a half of the day, lessons are in the afternoon; minutes since midnight. */
    private static final int MORNING = 7 * 60;

    private final List<Cell> days;
    private final List<TextLine> weeks;
    private final List<TimedLine> rows;
    /** The rows' extents, each reaching halfway to the next. */
    private final List<Span> bands;

    private LooseList(List<Cell> days, List<TextLine> weeks, List<TimedLine> rows) {
        this.days = days;
        this.weeks = weeks;
        this.rows = rows;
        bands = bands(rows.stream().map(TimedLine::height).toList());
    }

    /** The list, if the page is one. */
    static Optional<Table> of(PageModel page) {
        List<TextLine> pieces = new ArrayList<>(Pieces.of(page));
        List<TextLine> weeks = weeks(pieces);
        pieces.removeAll(weeks);
        return DayAxis.findAll(LooseLabels.days(pieces)).stream()
                .filter(axis -> axis.orientation() == Orientation.DAYS_DOWN)
                .max(Comparator.comparingInt(DayAxis::distinctDays))
                .map(axis -> axis.days().stream().map(day -> day.cell().cell()).toList())
                .flatMap(days -> of(days, weeks, words(pieces, days)));
    }

    /** The headings of weeks; none where they are all for the same one. */
    private static List<TextLine> weeks(List<TextLine> pieces) {
        List<TextLine> weeks = pieces.stream()
                .filter(piece -> WeekText.read(piece.text()).isPresent())
                .toList();
        long named = weeks.stream()
                .map(week -> WeekText.read(week.text()))
                .distinct()
                .count();
        return named > 1 ? weeks : List.of();
    }

    private static Optional<Table> of(List<Cell> days, List<TextLine> weeks, List<Word> words) {
        List<TimedLine> rows = lines(words).stream()
                .flatMap(line -> TimedLine.of(line).stream())
                .toList();
        boolean isList = rows.size() >= Math.max(FEWEST_ROWS, days.size() / 2)
                && rows.stream().allMatch(TimedLine::isOneRange)
                && rows.stream().anyMatch(row -> !row.others().isEmpty());
        return isList ? Optional.of(new LooseList(days, weeks, rows).table(words)) : Optional.empty();
    }

    /** All but the labels of days. */
    private static List<Word> words(List<TextLine> pieces, List<Cell> days) {
        Set<Word> labels = days.stream().flatMap(day -> words(day.lines())).collect(Collectors.toSet());
        return words(pieces).filter(word -> !labels.contains(word)).toList();
    }

    private static Stream<Word> words(Collection<TextLine> lines) {
        return lines.stream().flatMap(line -> line.words().stream());
    }

    /** The words that stand on a line across the page, in its order. */
    private static List<List<Word>> lines(List<Word> words) {
        List<Cell> cells = words.stream()
                .map(word -> new Cell(word.box(), List.of(new TextLine(List.of(word))), null))
                .toList();
        return LooseLabels.lines(cells, Orientation.DAYS_ACROSS).stream()
                .map(line -> line.stream().flatMap(cell -> words(cell.lines())).toList())
                .sorted(Comparator.comparingDouble(
                        line -> new TextLine(line).box().centerY()))
                .toList();
    }

    private static List<Span> bands(List<Span> rows) {
        List<Span> bands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Span row = rows.get(i);
            double above = i > 0 ? (rows.get(i - 1).to() + row.from()) / 2 : row.from();
            double below = i + 1 < rows.size() ? (row.to() + rows.get(i + 1).from()) / 2 : 2 * row.to() - above;
            bands.add(new Span(above, below));
        }
        return bands;
    }

    private Table table(List<Word> words) {
        List<Span> columns =
                LooseColumns.of(rows.stream().map(TimedLine::others).toList());
        double right = columns.get(0).from();
        double left = right - widest(rows.stream().map(TimedLine::times));
        Span times = new Span(left, right);
        List<Cell> cells = new ArrayList<>(dayCells(left));
        weeks.stream()
                .flatMap(week -> weekCell(week, cells.get(0).box()).stream())
                .toList()
                .forEach(cells::add);
        for (int row = 0; row < rows.size(); row++) {
            Span band = bands.get(row);
            List<Word> printed = rows.get(row).times();
            cells.add(cell(times, band, printed));
            for (Span column : columns) {
                List<Word> inside = words.stream()
                        .filter(word -> !printed.contains(word))
                        .filter(word -> contains(column, word.box().centerX())
                                && contains(band, word.box().centerY()))
                        .toList();
                if (!inside.isEmpty()) {
                    cells.add(cell(column, band, inside));
                }
            }
        }
        return new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    private static double widest(Stream<List<Word>> texts) {
        return texts.mapToDouble(words -> new TextLine(words).box().width())
                .max()
                .orElseThrow();
    }

    private static Cell cell(Span column, Span row, List<Word> words) {
        List<TextLine> lines =
                words.stream().map(word -> new TextLine(List.of(word))).toList();
        return new Cell(new Box(column.from(), row.from(), column.to(), row.to()), LINES.join(lines), null);
    }

    private static boolean contains(Span span, double place) {
        return place >= span.from() && place < span.to();
    }

    /** Left of all columns, so that no day's label shares one with something else. */
    private List<Cell> dayCells(double right) {
        double left = right - widest(days.stream().map(day -> words(day.lines()).toList()));
        List<Span> groups = groups();
        boolean grouped = groups.size() == days.size()
                && IntStream.range(0, days.size())
                        .allMatch(i -> contains(groups.get(i), text(days.get(i)).centerY()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Span rows = grouped ? groups.get(i) : row(days.get(i));
            cells.add(new Cell(
                    new Box(left, rows.from(), right, rows.to()), days.get(i).lines(), null));
        }
        return cells;
    }

    /** Among the days, ending where the next row begins; empty below the last row. */
    private Optional<Cell> weekCell(TextLine week, Box day) {
        Box text = week.box();
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).height().middle() > text.centerY())
                .mapToObj(row -> bands.get(row).from())
                .findFirst()
                .map(end -> new Cell(new Box(day.left(), end - text.height(), day.right(), end), List.of(week), null));
    }

    /** The row that a label stands in, or the label alone. */
    private Span row(Cell day) {
        Box text = text(day);
        return bands.stream()
                .filter(band -> contains(band, text.centerY()))
                .findFirst()
                .orElse(new Span(text.top(), text.bottom()));
    }

    private static Box text(Cell day) {
        return new TextLine(words(day.lines()).toList()).box();
    }

    /** The runs of rows down which time passes. */
    private List<Span> groups() {
        List<Span> groups = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            ClockTime start = rows.get(i).start();
            int earliest = start.minutes() < MORNING ? before : start.minutes();
            int at = start.atOrAfter(earliest).orElse(start.minutes());
            if (at < before) {
                groups.add(bands.get(i));
            } else {
                int last = groups.size() - 1;
                groups.set(last, groups.get(last).union(bands.get(i)));
            }
            before = at;
        }
        return groups;
    }
}
