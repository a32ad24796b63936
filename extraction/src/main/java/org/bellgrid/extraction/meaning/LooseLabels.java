package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;

/**
 * Makes cells of the labels that stand beside a table: its days, its times, or both. Days reach halfway to the next
 * label. Times that are not to scale reach as far as the cells in whose middle they stand; others halfway to the next as
 * well, unless the lines of the table run through them: then each stands for the instant at its middle.
 */
final class LooseLabels {
    /** Labels in a row share this much of the lower one's height, in a column of the narrower one's width. */
    private static final double IN_LINE = 0.5;

    private static final int FEWEST_DAYS = 3;
    private static final int FEWEST_TIMES = 3;
    /** A line this close to a label's middle, in distances between labels, runs through it. */
    private static final double THROUGH = 0.15;
    /** So many more labels must lie between lines than on them to be taken for names of the stretch between. */
    private static final double CLEARLY = 0.3;

    /** The part of the labels that stand in the middle of cells where they are headings of these. */
    private static final double MOST = 0.7;
    /** How far a heading may lie off the middle of its cell, as a share of the cell. */
    private static final double CENTRED = 0.15;

    /** Cells that cover so much of what lies around them are a table without gaps. */
    private static final double TILED = 0.95;

    private LooseLabels() {}

    /** The table with the labels that it lacks, as far as the page has them. */
    static Table adopt(Table table, List<TextLine> loose) {
        List<Cell> cells = new ArrayList<>(table.cells());
        List<DayAxis> axes = DayAxis.findAll(cells);
        if (axes.isEmpty()) {
            cells.addAll(days(loose));
            axes = DayAxis.findAll(cells);
        }
        if (axes.size() == 1 && !printsTimes(axes.get(0), cells)) {
            cells.addAll(times(axes.get(0).orientation(), cells, loose));
        }
        return cells.size() == table.cells().size()
                ? table
                : new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    private static boolean printsTimes(DayAxis days, List<Cell> cells) {
        List<SeenCell> seen = cells.stream().map(days.orientation()::see).toList();
        return TimeAxes.find(days, seen).filter(TimeAxes::haveTimes).isPresent();
    }

    /** The line of labels that names most days, each reaching halfway to the next; empty where none names three. */
    static List<Cell> days(List<TextLine> loose) {
        List<Cell> pieces = loose.stream().flatMap(LooseLabels::words).toList();
        List<Cell> whole = loose.stream().map(line -> cell(List.of(line))).toList();
        return Stream.of(Orientation.values())
                .flatMap(orientation -> Stream.of(pieces, whole)
                        .flatMap(all -> lines(all, orientation).stream().map(line -> between(line, orientation))))
                .max(Comparator.comparingInt(LooseLabels::namedDays))
                .filter(line -> namedDays(line) >= FEWEST_DAYS)
                .orElse(List.of());
    }

    private static int namedDays(List<Cell> line) {
        return DayAxis.findAll(line).stream()
                .mapToInt(DayAxis::distinctDays)
                .max()
                .orElse(0);
    }

    private static List<Cell> times(Orientation days, List<Cell> cells, List<TextLine> loose) {
        Orientation across = days.across();
        Box table = Box.around(cells.stream().map(Cell::box).toList());
        List<Cell> pieces = loose.stream()
                .flatMap(LooseLabels::times)
                .filter(LooseLabels::isTime)
                .toList();
        return lines(pieces, across).stream()
                .max(Comparator.<List<Cell>>comparingInt(List::size)
                        .thenComparing(line -> distance(line.get(0).box(), table), Comparator.reverseOrder()))
                .filter(line -> line.size() >= FEWEST_TIMES)
                .map(line -> headings(line, across, cells)
                        .filter(headings -> !isToScale(from(line, across), days))
                        .orElseGet(() -> areInstants(line, across, cells) ? from(line, across) : between(line, across)))
                .orElse(List.of());
    }

    /** The gap across plus the gap down. */
    private static double distance(Box one, Box other) {
        return Math.max(0, Math.max(one.left(), other.left()) - Math.min(one.right(), other.right()))
                + Math.max(0, Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom()));
    }

    private static boolean isToScale(Collection<Cell> line, Orientation days) {
        TimeLabels labels = TimeLabels.of(line.stream().map(days::see).toList(), Set.of());
        return TimeScale.of(TimeAxis.of(labels, List.of(labels)).slots()).isPresent();
    }

    /** Each label reaches as far as the cell in whose middle it stands; empty where most stand in the middle of none. */
    private static Optional<List<Cell>> headings(List<Cell> line, Orientation orientation, Collection<Cell> cells) {
        List<Cell> headings = new ArrayList<>(between(line, orientation));
        Box all = Box.around(line.stream().map(Cell::box).toList());
        int found = 0;
        for (int i = 0; i < line.size(); i++) {
            Optional<Span> below = headed(i, line, orientation, cells);
            if (below.isPresent()) {
                headings.set(
                        i,
                        stretched(line.get(i), below.get().from(), below.get().to(), all, orientation));
                found++;
            }
        }
        return found >= MOST * line.size() ? Optional.of(headings) : Optional.empty();
    }

    /** The narrowest cell in whose middle a label stands, and no other label over it. */
    private static Optional<Span> headed(int label, List<Cell> line, Orientation orientation, Collection<Cell> cells) {
        double middle = middle(orientation).applyAsDouble(line.get(label));
        return cells.stream()
                .map(cell -> orientation.see(cell).days())
                .filter(cell -> Math.abs(cell.middle() - middle) <= CENTRED * cell.length())
                .filter(cell -> line.stream()
                                .mapToDouble(middle(orientation))
                                .filter(other -> other > cell.from() && other < cell.to())
                                .count()
                        == 1)
                .min(Comparator.comparingDouble(Span::length));
    }

    private static boolean isTime(Cell label) {
        TimeText text = TimeText.ofLabel(label.text());
        return !text.times().isEmpty() && text.rest().isEmpty();
    }

    /** Several times on a line, without a dash, are several labels. */
    private static Stream<Cell> times(TextLine line) {
        boolean several = line.words().size() > 1 && words(line).allMatch(LooseLabels::isTime);
        return several ? words(line) : Stream.of(cell(List.of(line)));
    }

    private static Stream<Cell> words(TextLine line) {
        return line.words().stream().map(word -> cell(List.of(new TextLine(List.of(word)))));
    }

    private static Cell cell(List<TextLine> lines) {
        return new Cell(Box.around(lines.stream().map(TextLine::box).toList()), lines, null);
    }

    /** Rows where the labels follow each other across, else columns; each in the order of the labels. */
    static List<List<Cell>> lines(Collection<Cell> labels, Orientation orientation) {
        List<List<Cell>> lines = new ArrayList<>();
        labels.stream()
                .sorted(Comparator.comparingDouble(middle(orientation)))
                .forEach(label -> lines.stream()
                        .filter(line -> line.stream().allMatch(other -> inLine(other.box(), label.box(), orientation)))
                        .findFirst()
                        .orElseGet(() -> {
                            lines.add(new ArrayList<>());
                            return lines.get(lines.size() - 1);
                        })
                        .add(label));
        return lines;
    }

    private static boolean inLine(Box one, Box other, Orientation orientation) {
        return orientation == Orientation.DAYS_ACROSS
                ? one.overlapY(other) >= IN_LINE * Math.min(one.height(), other.height())
                : one.overlapX(other) >= IN_LINE * Math.min(one.width(), other.width());
    }

    private static ToDoubleFunction<Cell> middle(Orientation orientation) {
        return cell -> orientation.see(cell).days().middle();
    }

    /** Each label reaches halfway to its neighbours, the outer ones as far outwards. */
    private static List<Cell> between(List<Cell> line, Orientation orientation) {
        double[] middles = line.stream().mapToDouble(middle(orientation)).toArray();
        Box all = Box.around(line.stream().map(Cell::box).toList());
        List<Cell> wide = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            double before = i > 0 ? middles[i] - middles[i - 1] : after(middles, i);
            double from = middles[i] - before / 2;
            double to = middles[i] + after(middles, i) / 2;
            wide.add(stretched(line.get(i), from, to, all, orientation));
        }
        return wide;
    }

    /** Each label reaches from its middle to that of the next. */
    private static List<Cell> from(List<Cell> line, Orientation orientation) {
        double[] middles = line.stream().mapToDouble(middle(orientation)).toArray();
        Box all = Box.around(line.stream().map(Cell::box).toList());
        List<Cell> stretched = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            stretched.add(stretched(line.get(i), middles[i], middles[i] + after(middles, i), all, orientation));
        }
        return stretched;
    }

    private static double after(double[] middles, int place) {
        if (middles.length == 1) {
            return 0;
        }
        int next = Math.min(place + 1, middles.length - 1);
        return middles[next] - middles[next - 1];
    }

    private static Cell stretched(Cell label, double from, double to, Box line, Orientation orientation) {
        Box box = orientation == Orientation.DAYS_ACROSS
                ? new Box(from, line.top(), to, line.bottom())
                : new Box(line.left(), from, line.right(), to);
        return new Cell(box, label.lines(), label.fill());
    }

    private static boolean areInstants(List<Cell> line, Orientation orientation, Collection<Cell> cells) {
        if (line.stream()
                .anyMatch(label -> TimeText.ofLabel(label.text()).times().size() > 1)) {
            return false;
        }
        Collection<Cell> ruled = ruled(cells);
        double onLines = share(from(line, orientation), orientation, ruled);
        double betweenLines = share(between(line, orientation), orientation, ruled);
        return betweenLines < onLines + CLEARLY;
    }

    /** The cells whose edges are lines: all of a table without gaps, else the empty ones; blocks lie where they like. */
    private static Collection<Cell> ruled(Collection<Cell> cells) {
        Box all = Box.around(cells.stream().map(Cell::box).toList());
        double covered = cells.stream().mapToDouble(cell -> cell.box().area()).sum();
        return covered >= TILED * all.area()
                ? cells
                : cells.stream().filter(cell -> cell.lines().isEmpty()).toList();
    }

    /** The part of the labels that begin where some cell of the table begins or ends. */
    private static double share(List<Cell> labels, Orientation orientation, Collection<Cell> cells) {
        long met = labels.stream()
                .map(label -> orientation.see(label).days())
                .filter(label -> cells.stream()
                        .map(cell -> orientation.see(cell).days())
                        .anyMatch(cell -> isAt(cell.from(), label) || isAt(cell.to(), label)))
                .count();
        return (double) met / labels.size();
    }

    private static boolean isAt(double edge, Span label) {
        return Math.abs(edge - label.from()) <= THROUGH * label.length();
    }
}
