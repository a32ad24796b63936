package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;

/**
 * A page on which coloured blocks lie wherever their time puts them, not in the cells of a table.
 *
 * @param blocks in reading order
 * @param cells those of ruled tables beside them, as far as there are any
 */
public record Calendar(List<Box> blocks, List<GridCell> cells) {
    private static final int FEWEST_BLOCKS = 3;
    /** The part of the blocks that lie free. */
    private static final double MOSTLY = 0.5;
    /** Boxes that share this much of both are the same. */
    private static final double SAME = 0.75;
    /** Cells that together cover this much of a block are parts of it, as coloured table cells are. */
    private static final double TILED = 0.8;
    /** An edge this far from another one, as a share of the block's side, does not meet it. */
    private static final double OFF = 0.12;

    private static final double BORDER_PX = 2;

    public Calendar {
        blocks = List.copyOf(blocks);
        cells = List.copyOf(cells);
    }

    /** The calendar that is seen on a page; empty where its blocks are the cells of its tables. */
    public static Optional<Calendar> find(List<Grid> tables, List<Box> blocks) {
        List<GridCell> cells =
                tables.stream().flatMap(table -> table.cells().stream()).toList();
        List<Box> single = blocks.stream()
                .filter(block -> !isTiled(block, cells) || isCell(block, cells))
                .toList();
        List<GridCell> beside = cells.stream()
                .filter(cell -> single.stream().noneMatch(block -> lieTogether(cell.box(), block)))
                .toList();
        List<Box> free = single.stream()
                .filter(block -> !isCell(block, cells) || isOff(block, tables, beside))
                .toList();
        long labels = single.stream().filter(block -> isLabel(block, tables)).count();
        return free.size() >= FEWEST_BLOCKS && free.size() >= MOSTLY * (single.size() - labels)
                ? Optional.of(new Calendar(single, beside))
                : Optional.empty();
    }

    private static boolean lieTogether(Box cell, Box block) {
        return cell.contains(block.centerX(), block.centerY()) || block.contains(cell.centerX(), cell.centerY());
    }

    private static boolean isCell(Box block, Collection<GridCell> cells) {
        return cells.stream().map(GridCell::box).anyMatch(cell -> {
            double shared = shared(block, cell);
            return shared >= SAME * block.area() && shared >= SAME * cell.area();
        });
    }

    private static boolean isTiled(Box block, Collection<GridCell> cells) {
        return cells.stream()
                        .map(GridCell::box)
                        .filter(cell -> shared(block, cell) >= TILED * cell.area())
                        .mapToDouble(Box::area)
                        .sum()
                >= TILED * block.area();
    }

    private static double shared(Box one, Box other) {
        return one.overlapX(other) * one.overlapY(other);
    }

    /** Whether an edge of the block meets neither an edge of a label beside or above it, nor of a cell that is no block. */
    private static boolean isOff(Box block, Collection<Grid> tables, Collection<GridCell> plain) {
        return tables.stream()
                .filter(table -> shared(table.box(), block) > 0)
                .anyMatch(table -> isOff(block, with(plain, beside(table)), Box::top, Box::bottom)
                        || isOff(block, with(plain, above(table)), Box::left, Box::right));
    }

    private static List<Box> with(Collection<GridCell> cells, Collection<Box> labels) {
        return Stream.concat(cells.stream().map(GridCell::box), labels.stream()).toList();
    }

    private static boolean isLabel(Box block, Collection<Grid> tables) {
        return tables.stream()
                .flatMap(table -> Stream.of(beside(table), above(table)))
                .flatMap(List::stream)
                .anyMatch(label -> block.contains(label.centerX(), label.centerY()));
    }

    private static List<Box> beside(Grid table) {
        return table.cells().stream()
                .map(GridCell::box)
                .filter(box -> box.left() < table.box().left() + OFF * box.width())
                .toList();
    }

    private static List<Box> above(Grid table) {
        return table.cells().stream()
                .map(GridCell::box)
                .filter(box -> box.top() < table.box().top() + OFF * box.height())
                .toList();
    }

    private static boolean isOff(
            Box block, Collection<Box> labels, ToDoubleFunction<Box> from, ToDoubleFunction<Box> to) {
        double tolerance = OFF * (to.applyAsDouble(block) - from.applyAsDouble(block));
        return DoubleStream.of(from.applyAsDouble(block), to.applyAsDouble(block))
                .anyMatch(edge -> labels.stream()
                        .flatMap(box -> Stream.of(from.applyAsDouble(box), to.applyAsDouble(box)))
                        .noneMatch(line -> Math.abs(line - edge) <= tolerance));
    }

    /**
     * This calendar in the light of what is written on the page: blocks without text are ornaments, and cells whose lines
     * cut through text are lines behind blocks. Empty where too few blocks are left, or more is written in cells that are
     * no labels: then these hold the lessons, and some have a colour.
     */
    public Optional<Calendar> holding(Collection<Box> texts) {
        List<Box> written = blocks.stream()
                .filter(block -> texts.stream().anyMatch(text -> block.contains(text.centerX(), text.centerY())))
                .toList();
        List<GridCell> whole = cells.stream()
                .filter(cell -> texts.stream().noneMatch(text -> cuts(cell.box(), text)))
                .toList();
        boolean holdsLessons = count(texts, written) >= count(texts, inner(cells));
        return written.size() >= FEWEST_BLOCKS && holdsLessons
                ? Optional.of(new Calendar(written, whole))
                : Optional.empty();
    }

    private static long count(Collection<Box> texts, Collection<Box> boxes) {
        return texts.stream()
                .filter(text -> boxes.stream().anyMatch(box -> box.contains(text.centerX(), text.centerY())))
                .count();
    }

    /** All but the first row and the first column. */
    private static List<Box> inner(Collection<GridCell> cells) {
        List<Box> boxes = cells.stream().map(GridCell::box).toList();
        double left = boxes.stream().mapToDouble(Box::left).min().orElse(0);
        double top = boxes.stream().mapToDouble(Box::top).min().orElse(0);
        return boxes.stream()
                .filter(box -> box.left() > left + OFF * box.width() && box.top() > top + OFF * box.height())
                .toList();
    }

    private static boolean cuts(Box cell, Box text) {
        double inside = shared(cell, text) / text.area();
        return inside > 1 - TILED && inside < TILED;
    }

    /** All as one table, blocks exactly where they are. */
    public Grid grid() {
        List<GridCell> all = new ArrayList<>(cells);
        blocks.forEach(block -> all.add(new GridCell(block, inside(block))));
        all.sort(Comparator.<GridCell>comparingDouble(cell -> cell.box().top())
                .thenComparingDouble(cell -> cell.box().left()));
        return new Grid(all);
    }

    /** Without the border. */
    private static Box inside(Box block) {
        return new Box(
                block.left() + BORDER_PX,
                block.top() + BORDER_PX,
                block.right() - BORDER_PX,
                block.bottom() - BORDER_PX);
    }
}
