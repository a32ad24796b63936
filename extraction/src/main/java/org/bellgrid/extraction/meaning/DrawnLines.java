package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;

/** Whether the lines of a page tell the cells of its timetable apart: some have a frame only, or lines in some places only. */
final class DrawnLines {
    /** Where lines are missing, more than this share of the cells that texts show lie together in drawn ones. */
    private static final double MOSTLY = 0.5;
    /** Where so large a part of the cells that texts show lies in no drawn one, rows or columns of lessons have no lines. */
    private static final double MANY = 0.25;
    /** So many texts below each other may well be meant as one cell. */
    private static final int MOST_STACKED = 2;

    private DrawnLines() {}

    /**
     * Whether most of what stands apart in the table of texts is put together by the tables drawn on the page, or left out
     * of them.
     */
    static boolean areMissing(Table texts, PageModel page) {
        List<Cell> drawn =
                page.tables().stream().flatMap(table -> table.cells().stream()).toList();
        Map<Cell, List<Cell>> held = new HashMap<>();
        for (Cell cell : texts.cells()) {
            Box text = Box.around(cell.lines().stream().map(TextLine::box).toList());
            drawn.stream()
                    .filter(box -> box.box().contains(text.centerX(), text.centerY()))
                    .findFirst()
                    .ifPresent(box ->
                            held.computeIfAbsent(box, d -> new ArrayList<>()).add(cell));
        }
        long leftOut = texts.cells().stream()
                .filter(cell -> !isLabel(cell, texts))
                .filter(cell -> cell.lines().stream().noneMatch(line -> isInAny(drawn, line)))
                .count();
        int together = held.values().stream()
                .filter(cells -> cells.size() > MOST_STACKED || lieSideBySide(cells))
                .mapToInt(List::size)
                .sum();
        return together + leftOut > MOSTLY * texts.cells().size()
                || leftOut > MANY * texts.cells().size();
    }

    private static boolean isInAny(List<Cell> drawn, TextLine line) {
        return drawn.stream()
                .anyMatch(cell ->
                        cell.box().contains(line.box().centerX(), line.box().centerY()));
    }

    /** Labels often stand beside the lines. */
    private static boolean isLabel(Cell cell, Table table) {
        return cell.box().left() == table.box().left()
                || cell.box().top() == table.box().top();
    }

    private static boolean lieSideBySide(List<Cell> cells) {
        Box first = cells.get(0).box();
        return cells.stream().anyMatch(cell -> cell.box().overlapX(first) == 0);
    }
}
