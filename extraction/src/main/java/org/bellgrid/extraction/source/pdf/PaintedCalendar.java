package org.bellgrid.extraction.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.grid.Calendar;
import org.bellgrid.extraction.grid.ColourTable;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.GridCell;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;

/** Finds the coloured cells of a table with gaps, or the blocks of a calendar, among all that is painted on a page. */
final class PaintedCalendar {
    private static final String PAPER = "#ffffff";
    /** A block's sides are at least so long, and at most so long, as a share of the page's. */
    private static final double LEAST_SIDE = 0.012;

    private static final double MOST_WIDTH = 0.6;
    private static final double MOST_HEIGHT = 0.9;
    /** Boxes this much alike are painted twice, say for their shadow. */
    private static final double SAME = 0.9;

    /** The part of a cell that fills of one colour cover together to be its background. */
    private static final double BACKGROUND = 0.6;

    private PaintedCalendar() {}

    /** The cells of the table or the calendar that takes the place of these tables, if the page is one. */
    static Optional<List<Box>> find(List<List<Box>> tables, Drawing drawing) {
        List<Grid> grids = tables.stream()
                .map(cells -> new Grid(
                        cells.stream().map(cell -> new GridCell(cell, cell)).toList()))
                .toList();
        List<Box> texts = drawing.glyphs().stream().map(Glyph::box).toList();
        List<Box> cells = tables.stream().flatMap(List::stream).toList();
        List<Box> lines =
                Typesetting.lines(drawing.glyphs()).stream().map(TextLine::box).toList();
        List<Box> blocks = blocks(drawing, cells);
        return ColourTable.find(grids, blocks, lines)
                .or(() -> Calendar.find(grids, blocks)
                        .flatMap(calendar -> calendar.holding(texts))
                        .map(Calendar::grid))
                .map(grid -> grid.cells().stream().map(GridCell::box).toList());
    }

    private static List<Box> blocks(Drawing drawing, List<Box> cells) {
        List<Box> blocks = new ArrayList<>();
        for (Fill fill : drawing.fills()) {
            if (!fill.color().equals(PAPER)
                    && hasSize(fill.box(), drawing.page())
                    && cells.stream().noneMatch(cell -> isGroundOf(cell, fill, drawing))) {
                blocks.removeIf(earlier -> isSame(earlier, fill.box()));
                blocks.add(fill.box());
            }
        }
        return blocks.stream()
                .filter(block -> blocks.stream().noneMatch(other -> holds(block, other)))
                .toList();
    }

    /** Whether a fill is part of the background of a table's cell, which programs paint line by line. */
    private static boolean isGroundOf(Box cell, Fill fill, Drawing drawing) {
        return cell.contains(fill.box().centerX(), fill.box().centerY())
                && shared(fill.box(), cell) < BACKGROUND * cell.area()
                && drawing.fills().stream()
                                .filter(other -> other.color().equals(fill.color()))
                                .mapToDouble(other -> shared(other.box(), cell))
                                .sum()
                        >= BACKGROUND * cell.area();
    }

    private static double shared(Box one, Box other) {
        return one.overlapX(other) * one.overlapY(other);
    }

    private static boolean hasSize(Box box, Box page) {
        double least = LEAST_SIDE * Math.max(page.width(), page.height());
        return Math.min(box.width(), box.height()) >= least
                && box.width() <= MOST_WIDTH * page.width()
                && box.height() <= MOST_HEIGHT * page.height();
    }

    private static boolean isSame(Box one, Box other) {
        return shared(one, other) >= SAME * Math.max(one.area(), other.area());
    }

    private static boolean holds(Box block, Box other) {
        return block.contains(other.centerX(), other.centerY()) && other.area() < SAME * block.area();
    }
}
