package org.bellgrid.extraction.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.jspecify.annotations.Nullable;

/** Makes a page model of what is drawn on a page: characters go into the cells in which they stand. */
final class PdfPage {
    private static final String WHITE = "#ffffff";
    /** The part of a cell that a coloured rectangle must cover to be its background. */
    private static final double BACKGROUND = 0.6;

    private final Drawing drawing;
    private final List<List<Box>> tables;

    private PdfPage(Drawing drawing) {
        this.drawing = drawing;
        List<List<Box>> ruled = Tiling.tables(drawing.lines());
        List<List<Box>> drawn = ruled.isEmpty() ? Tiling.tables(withOutlines(drawing)) : ruled;
        this.tables = PaintedCalendar.find(drawn, drawing).map(List::of).orElse(drawn);
    }

    static PageModel model(int number, Drawing drawing) {
        return new PdfPage(drawing).model(number);
    }

    /** Some tables are told apart by the colours of their cells alone. */
    private static List<Box> withOutlines(Drawing drawing) {
        return Stream.concat(
                        drawing.lines().stream(),
                        drawing.fills().stream().map(Fill::box).flatMap(PdfPage::outline))
                .toList();
    }

    private static Stream<Box> outline(Box box) {
        return Stream.of(
                new Box(box.left(), box.top(), box.right(), box.top()),
                new Box(box.left(), box.bottom(), box.right(), box.bottom()),
                new Box(box.left(), box.top(), box.left(), box.bottom()),
                new Box(box.right(), box.top(), box.right(), box.bottom()));
    }

    private PageModel model(int number) {
        Map<Box, List<Glyph>> inCells = new HashMap<>();
        List<Glyph> loose = new ArrayList<>();
        for (Glyph glyph : drawing.glyphs()) {
            Box cell = cellAt(glyph);
            (cell == null ? loose : inCells.computeIfAbsent(cell, c -> new ArrayList<>())).add(glyph);
        }
        List<Table> models = tables.stream().map(cells -> table(cells, inCells)).toList();
        Box page = drawing.page();
        return new PageModel(number, page.width(), page.height(), models, Typesetting.lines(loose));
    }

    private @Nullable Box cellAt(Glyph glyph) {
        double x = glyph.box().centerX();
        double y = glyph.box().centerY();
        return tables.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.contains(x, y))
                .findFirst()
                .orElse(null);
    }

    private Table table(List<Box> boxes, Map<Box, List<Glyph>> inCells) {
        List<Cell> cells = boxes.stream()
                .map(box -> new Cell(box, Typesetting.lines(inCells.getOrDefault(box, List.of())), fill(box)))
                .toList();
        return new Table(Box.around(boxes), cells);
    }

    /** The last rectangle painted over most of the cell. */
    private @Nullable String fill(Box cell) {
        return drawing.fills().stream()
                .filter(fill -> fill.box().overlapX(cell) * fill.box().overlapY(cell) >= BACKGROUND * cell.area())
                .reduce((earlier, later) -> later)
                .map(Fill::color)
                .filter(color -> !color.equals(WHITE))
                .orElse(null);
    }
}
