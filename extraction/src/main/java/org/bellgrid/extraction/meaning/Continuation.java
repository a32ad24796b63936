package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Turn;

/**
 * A table that goes on where the last one of the page before has ended: it has the same columns, and nothing stands above
 * it that would make it another one. Where it does not repeat the row of days, it gets a copy.
 */
final class Continuation {
    /** Edges this close, in widths of the table, are the same. */
    private static final double SAME_EDGE = 0.01;

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\p{L}*[\\s.]*\\d+(\\s*(/|\\p{L}+)\\s*\\d+)?");

    private Continuation() {}

    /** The page with the days over its first table; empty when that begins something new, or nothing. */
    static Optional<PageModel> of(PageModel before, PageModel page) {
        if (before.tables().isEmpty() || page.tables().isEmpty() || page.pose().turn() != Turn.NONE) {
            return Optional.empty();
        }
        Table last = before.tables().get(before.tables().size() - 1);
        Table next = page.tables().get(0);
        List<DayAxis> axes = DayAxis.findAll(last.cells());
        boolean mayContinue = !axes.isEmpty()
                && axes.get(axes.size() - 1).orientation() == Orientation.DAYS_ACROSS
                && sameColumns(last, next)
                && !hasOwnHeading(next, page, before);
        return mayContinue
                ? headed(next, axes.get(axes.size() - 1), last).map(table -> withFirst(table, page))
                : Optional.empty();
    }

    private static boolean sameColumns(Table one, Table other) {
        List<Double> edges = edges(one);
        List<Double> others = edges(other);
        double near = SAME_EDGE * one.box().width();
        return edges.size() == others.size()
                && IntStream.range(0, edges.size()).allMatch(i -> Math.abs(edges.get(i) - others.get(i)) <= near);
    }

    private static List<Double> edges(Table table) {
        double near = SAME_EDGE * table.box().width();
        List<Double> edges = new ArrayList<>();
        table.cells().stream().map(cell -> cell.box().left()).sorted().forEach(left -> {
            if (edges.isEmpty() || left - edges.get(edges.size() - 1) > near) {
                edges.add(left);
            }
        });
        edges.add(table.box().right());
        return edges;
    }

    /** A line above the table that neither stands on the page before, too, nor is the number of the page. */
    private static boolean hasOwnHeading(Table table, PageModel page, PageModel before) {
        Set<String> known = before.looseLines().stream().map(TextLine::text).collect(Collectors.toSet());
        return page.looseLines().stream()
                .filter(line -> line.box().centerY() < table.box().top())
                .map(TextLine::text)
                .anyMatch(text -> !known.contains(text)
                        && !PAGE_NUMBER.matcher(text.strip()).matches());
    }

    private static Optional<Table> headed(Table table, DayAxis days, Table last) {
        List<DayAxis> own = DayAxis.findAll(table.cells());
        if (!own.isEmpty()) {
            return Optional.of(table).filter(same -> labels(own.get(0)).equals(labels(days)));
        }
        return Optional.of(table).filter(Continuation::beginsWithTime).map(below -> under(days.header(), last, below));
    }

    private static List<DayLabel> labels(DayAxis axis) {
        return axis.days().stream().map(DayAxis.Day::label).toList();
    }

    private static boolean beginsWithTime(Table table) {
        String first = table.cells().stream()
                .min(Comparator.<Cell>comparingDouble(cell -> cell.box().top())
                        .thenComparingDouble(cell -> cell.box().left()))
                .map(Cell::text)
                .orElse("");
        return !TimeText.ofLabel(first).times().isEmpty()
                || PeriodText.read(first).isPresent();
    }

    private static Table under(Span header, Table last, Table below) {
        double down = below.box().top() - header.to();
        Stream<Cell> labels = last.cells().stream()
                .filter(cell -> cell.box().centerY() > header.from()
                        && cell.box().bottom() <= header.to() + SAME_EDGE * header.length())
                .map(cell -> moved(cell, down));
        List<Cell> cells = Stream.concat(labels, below.cells().stream()).toList();
        return new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    private static Cell moved(Cell cell, double down) {
        Box box = cell.box();
        return new Cell(
                new Box(box.left(), box.top() + down, box.right(), box.bottom() + down), cell.lines(), cell.fill());
    }

    private static PageModel withFirst(Table table, PageModel page) {
        List<Table> tables = new ArrayList<>(page.tables());
        tables.set(0, table);
        return page.with(tables);
    }
}
