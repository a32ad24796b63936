package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.sample.Grid;

/** Pages of grids and loose lines below each other, and what is read from them. */
final class GridPages {
    private static final double ROW = 40;
    private static final double COLUMN = 100;
    private static final double LINE = 10;

    private final List<Table> tables = new ArrayList<>();
    private final List<TextLine> loose = new ArrayList<>();
    private double bottom;

    static GridPages page() {
        return new GridPages();
    }

    GridPages line(String text) {
        loose.add(textLine(0, bottom, 3 * COLUMN, text));
        bottom += 2 * LINE;
        return this;
    }

    GridPages grid(String... rows) {
        List<Cell> cells = cells(Grid.of(rows), bottom);
        tables.add(table(cells));
        bottom += rows.length * ROW + 2 * LINE;
        return this;
    }

    List<DraftBlock> blocks() {
        return Timetables.find(List.of(new PageModel(1, 10 * COLUMN, bottom, tables, loose))).stream()
                .map(DraftTimetable::blocks)
                .flatMap(List::stream)
                .toList();
    }

    List<String> read() {
        return shown(blocks());
    }

    /** {@code "MONDAY 08:00-08:45 Maths"}, each. */
    static List<String> read(Grid grid) {
        return shown(blocks(grid));
    }

    static List<String> shown(List<DraftBlock> blocks) {
        return blocks.stream()
                .map(block -> "%s %s-%s %s".formatted(block.day(), block.start(), block.end(), block.name()))
                .toList();
    }

    /** {@code "MONDAY A Maths (R 3, KL)"}: day, week if there is one, name, and notes if there are some; each. */
    static List<String> noted(List<DraftBlock> blocks) {
        return blocks.stream()
                .map(block -> Stream.of(
                                block.day(),
                                block.week(),
                                block.name(),
                                block.notes().isEmpty()
                                        ? null
                                        : "(" + block.notes().replace("\n", ", ") + ")")
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static List<DraftBlock> blocks(Grid grid) {
        return blocks(cells(grid, 0).toArray(Cell[]::new));
    }

    static List<DraftBlock> blocks(Cell... cells) {
        GridPages page = page();
        Table table = table(List.of(cells));
        page.tables.add(table);
        page.bottom = table.box().bottom();
        return page.blocks();
    }

    private static Table table(List<Cell> cells) {
        return new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    private static List<Cell> cells(Grid grid, double top) {
        return grid.areas().stream()
                .map(area -> cell(
                        area.left() * COLUMN,
                        top + area.top() * ROW,
                        area.right() * COLUMN,
                        top + area.bottom() * ROW,
                        area.text()))
                .toList();
    }

    static Cell cell(double left, double top, double right, double bottom, String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            lines.add(textLine(left, top + LINE * lines.size(), right, line));
        }
        return new Cell(new Box(left, top, right, bottom), lines, null);
    }

    private static TextLine textLine(double left, double top, double right, String text) {
        return new TextLine(List.of(
                new Word(text, new Box(left, top, right, top + LINE), Confidence.CERTAIN, ReaderTier.TEXT_LAYER)));
    }
}
