package org.bellgrid.extraction.source.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.extraction.page.Box;

/**
 * Finds the cells that straight lines enclose.
 *
 * <ol>
 *   <li>All lines, made endless, cut the page into small boxes.
 *   <li>Neighbouring boxes with no drawn line between them belong to one cell, so that merged cells come out as one.
 *   <li>What is open to the page's edge is no cell.
 *   <li>Cells that touch form a table.
 * </ol>
 */
final class Tiling {
    /** A drawing made of more lines than this is no table. */
    private static final int MAX_POSITIONS = 300;
    /** The part of a box's side that must be drawn for the side to count; dashes leave gaps. */
    private static final double DRAWN = 0.5;
    /** The part of its bounding box that a cell must fill; a frame around a table fills little. */
    private static final double SOLID = 0.7;

    private static final int SMALLEST_TABLE = 4;

    private final Positions xs;
    private final Positions ys;
    /** How much of the vertical line left of box (column, row) is drawn. */
    private final double[][] drawnLeft;
    /** How much of the horizontal line above box (column, row) is drawn. */
    private final double[][] drawnAbove;

    private Tiling(List<Box> horizontal, List<Box> vertical) {
        xs = Positions.of(vertical.stream().mapToDouble(Box::centerX).toArray());
        ys = Positions.of(horizontal.stream().mapToDouble(Box::centerY).toArray());
        drawnLeft = new double[xs.count()][ys.count()];
        drawnAbove = new double[xs.count()][ys.count()];
        if (!tooMany()) {
            vertical.forEach(this::drawVertical);
            horizontal.forEach(this::drawHorizontal);
        }
    }

    /** The tables, each a list of cells in reading order; none where nothing is enclosed. */
    static List<List<Box>> tables(List<Box> lines) {
        List<Box> horizontal =
                lines.stream().filter(line -> line.width() >= line.height()).toList();
        List<Box> vertical =
                lines.stream().filter(line -> line.width() < line.height()).toList();
        Tiling tiling = new Tiling(horizontal, vertical);
        return tiling.tooMany() ? List.of() : touching(tiling.cells());
    }

    private boolean tooMany() {
        return Math.max(xs.count(), ys.count()) > MAX_POSITIONS;
    }

    private void drawVertical(Box line) {
        int column = xs.nearest(line.centerX());
        for (int row = 0; row + 1 < ys.count(); row++) {
            drawnLeft[column][row] += overlap(ys, row, line.top(), line.bottom());
        }
    }

    private void drawHorizontal(Box line) {
        int row = ys.nearest(line.centerY());
        for (int column = 0; column + 1 < xs.count(); column++) {
            drawnAbove[column][row] += overlap(xs, column, line.left(), line.right());
        }
    }

    private static double overlap(Positions positions, int interval, double from, double to) {
        double covered = Math.min(to, positions.at()[interval + 1])
                - Math.max(from, positions.at()[interval]);
        return Math.max(0, covered) / positions.size(interval);
    }

    private List<Box> cells() {
        int columns = xs.count() - 1;
        int rows = ys.count() - 1;
        if (columns < 1 || rows < 1) {
            return List.of();
        }
        int outside = columns * rows;
        Groups groups = new Groups(outside + 1);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                int box = column * rows + row;
                if (drawnLeft[column][row] < DRAWN) {
                    groups.join(box, column == 0 ? outside : box - rows);
                }
                if (drawnAbove[column][row] < DRAWN) {
                    groups.join(box, row == 0 ? outside : box - 1);
                }
                if (column == columns - 1 && drawnLeft[columns][row] < DRAWN) {
                    groups.join(box, outside);
                }
                if (row == rows - 1 && drawnAbove[column][rows] < DRAWN) {
                    groups.join(box, outside);
                }
            }
        }
        return solid(groups, outside);
    }

    private List<Box> solid(Groups groups, int outside) {
        Map<Integer, List<Box>> members = new TreeMap<>();
        int rows = ys.count() - 1;
        for (int box = 0; box < outside; box++) {
            if (groups.of(box) != groups.of(outside)) {
                members.computeIfAbsent(groups.of(box), g -> new ArrayList<>()).add(box(box / rows, box % rows));
            }
        }
        return members.values().stream()
                .filter(Tiling::isSolid)
                .map(Box::around)
                .toList();
    }

    private Box box(int column, int row) {
        return new Box(xs.at()[column], ys.at()[row], xs.at()[column + 1], ys.at()[row + 1]);
    }

    private static boolean isSolid(List<Box> members) {
        return members.stream().mapToDouble(Box::area).sum()
                >= SOLID * Box.around(members).area();
    }

    private static List<List<Box>> touching(List<Box> cells) {
        Groups groups = new Groups(cells.size());
        for (int one = 0; one < cells.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (touch(cells.get(one), cells.get(other))) {
                    groups.join(one, other);
                }
            }
        }
        Map<Integer, List<Box>> tables = new TreeMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            tables.computeIfAbsent(groups.of(cell), g -> new ArrayList<>()).add(cells.get(cell));
        }
        return inReadingOrder(tables.values());
    }

    private static boolean touch(Box one, Box other) {
        return one.left() <= other.right()
                && other.left() <= one.right()
                && one.top() <= other.bottom()
                && other.top() <= one.bottom();
    }

    private static List<List<Box>> inReadingOrder(Collection<List<Box>> tables) {
        Comparator<Box> reading = Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left);
        return tables.stream()
                .filter(table -> table.size() >= SMALLEST_TABLE)
                .map(table -> table.stream().sorted(reading).toList())
                .sorted(Comparator.comparing(table -> table.get(0), reading))
                .toList();
    }
}
