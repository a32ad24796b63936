package org.bellgrid.extraction.source.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.Table;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A Word table on its grid: {@code gridSpan} makes a cell wide, {@code vMerge} makes it high. Widths are those of
 * {@code tblGrid}, in points; every row is as high as its fullest cell.
 */
final class WordTable {
    private static final double TWIPS_PER_POINT = 20;
    private static final double DEFAULT_COLUMN = 72;

    /** A cell that begins in a row; later rows may prolong it. */
    private static final class Placed {
        final int column;
        final int columns;
        final int row;
        final String text;
        final @Nullable String fill;
        int lastRow;

        Placed(int column, int columns, int row, String text, @Nullable String fill) {
            this.column = column;
            this.columns = columns;
            this.row = row;
            this.lastRow = row;
            this.text = text;
            this.fill = fill;
        }
    }

    private final XWPFTable source;
    private final double top;
    /** The colour of a cell that has none of its own; {@code null} when it is not known. */
    private final @Nullable String paper;

    private final List<Placed> cells = new ArrayList<>();

    WordTable(XWPFTable source, double top) {
        this.source = source;
        this.top = top;
        this.paper =
                isStyled(source) ? null : WordDocument.paper(source.getBody().getXWPFDocument());
    }

    /** Whether some of its cells may have colours that are not their own. */
    private static boolean isStyled(XWPFTable table) {
        XWPFStyle style = table.getStyleID() == null
                ? null
                : table.getBody().getXWPFDocument().getStyles().getStyle(table.getStyleID());
        return style != null
                && (style.getCTStyle().sizeOfTblStylePrArray() > 0
                        || style.getCTStyle().isSetTcPr());
    }

    /** Empty for a table without any cell. */
    Optional<Table> table() {
        place();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        double[] xs = columnEdges();
        double[] ys = rowEdges();
        List<Cell> drawn = cells.stream().map(cell -> draw(cell, xs, ys)).toList();
        return Optional.of(new Table(Box.around(drawn.stream().map(Cell::box).toList()), drawn));
    }

    private void place() {
        Map<Integer, Placed> above = new HashMap<>();
        for (int row = 0; row < source.getNumberOfRows(); row++) {
            int column = gridBefore(source.getRow(row));
            for (ICell each : source.getRow(row).getTableICells()) {
                column += place(each, row, column, above);
            }
            OfficeLimits.requireAtMost(OfficeLimits.MAX_CELLS, cells.size(), "cells");
        }
    }

    private int place(ICell each, int row, int column, Map<Integer, Placed> above) {
        CTTcPr properties = each instanceof XWPFTableCell cell ? cell.getCTTc().getTcPr() : null;
        int columns = properties != null && properties.isSetGridSpan()
                ? Math.max(1, properties.getGridSpan().getVal().intValue())
                : 1;
        Placed merged = above.get(column);
        if (merged != null && merged.columns == columns && continues(properties)) {
            merged.lastRow = row;
        } else {
            Placed placed = new Placed(column, columns, row, text(each), fill(each));
            cells.add(placed);
            above.put(column, placed);
        }
        return columns;
    }

    private static int gridBefore(XWPFTableRow row) {
        CTTrPr properties = row.getCtRow().getTrPr();
        return properties == null || properties.sizeOfGridBeforeArray() == 0
                ? 0
                : properties.getGridBeforeArray(0).getVal().intValue();
    }

    private static boolean continues(@Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetVMerge()) {
            return false;
        }
        CTVMerge merge = properties.getVMerge();
        return !merge.isSetVal() || merge.getVal().equals(STMerge.CONTINUE);
    }

    private String text(ICell each) {
        if (each instanceof XWPFTableCell cell) {
            String ground = fill(cell) == null ? paper : fill(cell);
            String own = cell.getParagraphs().stream()
                    .map(paragraph -> WordText.of(paragraph, ground))
                    .collect(Collectors.joining("\n"));
            String nested = cell.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            return nested.isBlank() ? own : own + "\n" + nested;
        }
        return each instanceof XWPFSDTCell control ? control.getContent().getText() : "";
    }

    private static @Nullable String fill(ICell each) {
        String color = each instanceof XWPFTableCell cell ? cell.getColor() : null;
        return Fills.hex(color);
    }

    private double[] columnEdges() {
        int columns = cells.stream()
                .mapToInt(cell -> cell.column + cell.columns)
                .max()
                .orElse(0);
        List<CTTblGridCol> grid = source.getCTTbl().getTblGrid() == null
                ? List.of()
                : source.getCTTbl().getTblGrid().getGridColList();
        double[] edges = new double[columns + 1];
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + width(grid, i);
        }
        return edges;
    }

    private static double width(List<CTTblGridCol> grid, int column) {
        boolean known = column < grid.size() && grid.get(column).getW() instanceof BigInteger;
        double width = known ? ((Number) grid.get(column).getW()).doubleValue() / TWIPS_PER_POINT : 0;
        return width > 0 ? width : DEFAULT_COLUMN;
    }

    private double[] rowEdges() {
        double[] edges = new double[source.getNumberOfRows() + 1];
        edges[0] = top;
        for (int row = 0; row + 1 < edges.length; row++) {
            int current = row;
            long lines = cells.stream()
                    .filter(cell -> cell.row == current && cell.lastRow == current)
                    .mapToLong(cell -> cell.text.lines().count())
                    .max()
                    .orElse(1);
            edges[row + 1] = edges[row] + Stack.LINE_HEIGHT * Math.max(1, lines);
        }
        return edges;
    }

    private static Cell draw(Placed cell, double[] xs, double[] ys) {
        Box box = new Box(xs[cell.column], ys[cell.row], xs[cell.column + cell.columns], ys[cell.lastRow + 1]);
        return new Cell(box, OfficeText.lines(cell.text, box), cell.fill);
    }
}
