package org.bellgrid.extraction.source.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.GridCell;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;

/**
 * Parts a cell where its text shows that it is several whose dividing lines are too faint to be seen. The neighbours'
 * edges, drawn on through the cell, must leave a text in the middle of each part, and these far from each other: the
 * text of a merged cell stands together in the middle of the whole.
 */
final class UnseenLines {
    /** How far a text may lie off the middle of its row, in rows. */
    private static final double OFF_CENTRE = 0.25;
    /** The distance of two rows' texts, in heights of a line; lines of one text are nearer. */
    private static final double ROW_DISTANCE = 1.2;
    /** Rows narrower than this share of the usual one are thick lines. */
    private static final double NO_ROW = 0.4;

    private UnseenLines() {}

    /**
     * The parts of a cell with the text of each.
     *
     * @param pieces what is written in the cell, in no order
     */
    static Map<GridCell, List<TextLine>> part(GridCell cell, List<TextLine> pieces, Grid grid) {
        boolean spelled = pieces.stream().allMatch(piece -> piece.text().length() == 1);
        if (pieces.size() < 2 || spelled) {
            return Map.of(cell, pieces);
        }
        List<Box> rows = rows(cell.box(), grid);
        Map<GridCell, List<TextLine>> parts = share(cell, pieces, rows);
        if (rows.size() > 1 && parts.size() >= rows.size() - 1 && areRows(parts)) {
            rows.forEach(row -> parts.putIfAbsent(inside(cell, row), List.of()));
            return parts;
        }
        List<Box> columns = columns(cell.box(), grid);
        Map<GridCell, List<TextLine>> sideBySide = share(cell, pieces, columns);
        return columns.size() > 1 && sideBySide.size() == columns.size() && areColumns(sideBySide)
                ? sideBySide
                : Map.of(cell, pieces);
    }

    private static List<Box> rows(Box cell, Grid grid) {
        return bands(
                cell.top(),
                cell.bottom(),
                edges(grid, box -> box.left() == cell.right() || box.right() == cell.left(), Box::top, Box::bottom),
                (top, bottom) -> new Box(cell.left(), top, cell.right(), bottom));
    }

    private static List<Box> columns(Box cell, Grid grid) {
        return bands(
                cell.left(),
                cell.right(),
                edges(grid, box -> true, Box::left, Box::right),
                (left, right) -> new Box(left, cell.top(), right, cell.bottom()));
    }

    private static NavigableSet<Double> edges(
            Grid grid, Predicate<Box> isNeighbour, Function<Box, Double> from, Function<Box, Double> to) {
        NavigableSet<Double> edges = new TreeSet<>();
        grid.cells().stream()
                .map(GridCell::box)
                .filter(isNeighbour)
                .flatMap(box -> Stream.of(from.apply(box), to.apply(box)))
                .forEach(edges::add);
        return edges;
    }

    private static List<Box> bands(
            double from, double to, NavigableSet<Double> edges, BiFunction<Double, Double, Box> band) {
        List<Double> cuts = new ArrayList<>(edges.subSet(from, false, to, false));
        double usual = (to - from) / (cuts.size() + 1);
        List<Box> bands = new ArrayList<>();
        double start = from;
        for (double cut : cuts) {
            if (cut - start >= NO_ROW * usual && to - cut >= NO_ROW * usual) {
                bands.add(band.apply(start, cut));
                start = cut;
            }
        }
        bands.add(band.apply(start, to));
        return bands;
    }

    /** Which pieces stand in which part; parts without any are left out. */
    private static Map<GridCell, List<TextLine>> share(GridCell cell, List<TextLine> pieces, List<Box> parts) {
        Map<GridCell, List<TextLine>> shares = new LinkedHashMap<>();
        for (Box part : parts) {
            List<TextLine> within = pieces.stream()
                    .filter(piece ->
                            part.contains(piece.box().centerX(), piece.box().centerY()))
                    .toList();
            if (!within.isEmpty()) {
                shares.put(inside(cell, part), within);
            }
        }
        return shares;
    }

    private static boolean areRows(Map<GridCell, List<TextLine>> parts) {
        List<Box> texts = texts(parts);
        double line = parts.values().stream()
                .flatMap(List::stream)
                .mapToDouble(piece -> piece.box().height())
                .max()
                .orElse(0);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < texts.size(); i++) {
            nearest = Math.min(nearest, texts.get(i).top() - texts.get(i - 1).bottom() + line);
        }
        return texts.size() > 1
                && nearest >= ROW_DISTANCE * line
                && parts.entrySet().stream()
                        .allMatch(part -> isCentred(part.getKey().box(), part.getValue()));
    }

    private static boolean isCentred(Box row, List<TextLine> text) {
        double middle = Box.around(text.stream().map(TextLine::box).toList()).centerY();
        return Math.abs(middle - row.centerY()) <= OFF_CENTRE * row.height();
    }

    private static boolean areColumns(Map<GridCell, List<TextLine>> parts) {
        List<Box> texts = texts(parts);
        Box lowest = texts.stream().min(Comparator.comparingDouble(Box::height)).orElseThrow();
        return texts.stream().allMatch(text -> text.overlapY(lowest) > lowest.height() / 2)
                && parts.entrySet().stream()
                        .allMatch(part -> isBetween(part.getKey().box(), part.getValue()));
    }

    private static boolean isBetween(Box column, List<TextLine> text) {
        return text.stream()
                .allMatch(piece ->
                        piece.box().overlapX(column) >= 0.95 * piece.box().width());
    }

    private static List<Box> texts(Map<GridCell, List<TextLine>> parts) {
        return parts.values().stream()
                .map(text -> Box.around(text.stream().map(TextLine::box).toList()))
                .toList();
    }

    private static GridCell inside(GridCell cell, Box part) {
        Box inside = cell.inside();
        return new GridCell(
                part,
                new Box(
                        Math.max(inside.left(), part.left()),
                        Math.max(inside.top(), part.top()),
                        Math.min(inside.right(), part.right()),
                        Math.min(inside.bottom(), part.bottom())));
    }
}
