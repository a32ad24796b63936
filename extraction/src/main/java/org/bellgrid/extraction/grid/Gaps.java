package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;

/**
 * Closes the gaps that a table shows where a cell was not seen, say for writing that runs into its lines: a place that
 * all the edges around it leave free, with cells on all four sides or the table's end, is a cell.
 */
final class Gaps {
    /** The line around a cell takes about so many pixels of it. */
    private static final double LINE_PX = 4;

    private Gaps() {}

    /** All cells with those in the gaps, in reading order. */
    static List<GridCell> close(List<GridCell> cells) {
        List<Double> across = edges(cells.stream().map(GridCell::box).flatMap(b -> Stream.of(b.left(), b.right())));
        List<Double> down = edges(cells.stream().map(GridCell::box).flatMap(b -> Stream.of(b.top(), b.bottom())));
        List<Box> free = new ArrayList<>();
        for (int row = 0; row + 1 < down.size(); row++) {
            for (int column = 0; column + 1 < across.size(); column++) {
                Box place = new Box(across.get(column), down.get(row), across.get(column + 1), down.get(row + 1));
                if (cells.stream().noneMatch(cell -> cell.box().contains(place.centerX(), place.centerY()))) {
                    free.add(place);
                }
            }
        }
        List<GridCell> closed = new ArrayList<>(cells);
        free.stream()
                .filter(place -> free.stream().noneMatch(other -> isNextTo(place, other)))
                .map(place -> new GridCell(place, inside(place)))
                .forEach(closed::add);
        closed.sort(Comparator.<GridCell>comparingDouble(cell -> cell.box().top())
                .thenComparingDouble(cell -> cell.box().left()));
        return closed;
    }

    private static List<Double> edges(Stream<Double> edges) {
        return List.copyOf(edges.collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Free places side by side may belong together in more than one way: they stay free. */
    private static boolean isNextTo(Box place, Box other) {
        boolean beside = place.right() == other.left() || other.right() == place.left();
        boolean stacked = place.bottom() == other.top() || other.bottom() == place.top();
        return (beside && place.overlapY(other) > 0) || (stacked && place.overlapX(other) > 0);
    }

    private static Box inside(Box place) {
        double lineX = Math.min(LINE_PX, place.width() / 4);
        double lineY = Math.min(LINE_PX, place.height() / 4);
        return new Box(place.left() + lineX, place.top() + lineY, place.right() - lineX, place.bottom() - lineY);
    }
}
