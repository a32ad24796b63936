package org.bellgrid.extraction.source.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet as one table, in points. Rows and columns on which nothing is written are left out, and so are hidden
 * ones, since nobody sees them.
 */
final class ExcelSheet {
    private static final double POINTS_PER_CHARACTER = 5.25;
    /** Numbers above, below and at zero, and texts have a form each; here all are empty. */
    private static final String SHOWS_NOTHING = ";;;";

    private static final Comparator<Cell> READING_ORDER = Comparator.<Cell>comparingDouble(
                    cell -> cell.box().top())
            .thenComparingDouble(cell -> cell.box().left());

    private record Position(int row, int column) {}

    private final XSSFSheet sheet;
    /** Whether cells may have colours that are not their own. */
    private final boolean painted;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Position, String> texts = new HashMap<>();
    /** Where each used row and column begins, and after the last one where the table ends. */
    private final NavigableMap<Integer, Double> rowEdges = new TreeMap<>();

    private final NavigableMap<Integer, Double> columnEdges = new TreeMap<>();

    ExcelSheet(XSSFSheet sheet) {
        this.sheet = sheet;
        this.painted = !sheet.getTables().isEmpty()
                || sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** Empty for a sheet on which nothing is written. */
    Optional<PageModel> page(int number) {
        collectTexts();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        measure();
        List<Cell> cells = cells();
        Box box = new Box(
                0, 0, columnEdges.lastEntry().getValue(), rowEdges.lastEntry().getValue());
        Table table = new Table(box, cells);
        return Optional.of(new PageModel(number, box.width(), box.height(), List.of(table), List.of()));
    }

    private void collectTexts() {
        for (Row row : sheet) {
            if (!row.getZeroHeight()) {
                row.forEach(this::collectText);
            }
            OfficeLimits.requireAtMost(OfficeLimits.MAX_CELLS, texts.size(), "cells");
        }
    }

    private void collectText(org.apache.poi.ss.usermodel.Cell cell) {
        if (!sheet.isColumnHidden(cell.getColumnIndex())) {
            String text = formatter.formatCellValue(cell).strip();
            if (!text.isEmpty() && isSeen((XSSFCell) cell)) {
                texts.put(new Position(cell.getRowIndex(), cell.getColumnIndex()), text);
            }
        }
    }

    /** Neither is text seen in the colour of its cell, nor in a format without any form. */
    private boolean isSeen(XSSFCell cell) {
        if (SHOWS_NOTHING.equals(cell.getCellStyle().getDataFormatString())) {
            return false;
        }
        boolean even = cell.getCellType() != CellType.STRING
                || cell.getRichStringCellValue().numFormattingRuns() == 0;
        String font = Fills.shown(cell.getCellStyle().getFont().getXSSFColor());
        return painted || !even || font == null || !font.equals(ground(cell.getCellStyle()));
    }

    /** The colour of a cell; {@code null} when it has not just one. */
    private static @Nullable String ground(XSSFCellStyle style) {
        return switch (style.getFillPattern()) {
            case NO_FILL -> Fills.WHITE;
            case SOLID_FOREGROUND -> Fills.shown(style.getFillForegroundColorColor());
            default -> null;
        };
    }

    private void measure() {
        Set<Integer> rows = new TreeSet<>();
        Set<Integer> columns = new TreeSet<>();
        texts.keySet().forEach(position -> {
            rows.add(position.row());
            columns.add(position.column());
        });
        OfficeLimits.requireAtMost(OfficeLimits.MAX_CELLS, rows.size() * columns.size(), "cells");
        lay(
                rows,
                rowEdges,
                row -> Optional.ofNullable(sheet.getRow(row))
                        .map(XSSFRow::getHeightInPoints)
                        .orElse(15f));
        lay(columns, columnEdges, column -> sheet.getColumnWidth(column) / 256.0 * POINTS_PER_CHARACTER);
    }

    private static void lay(
            Collection<Integer> used, NavigableMap<Integer, Double> edges, Function<Integer, Number> size) {
        double at = 0;
        int last = 0;
        for (int index : used) {
            edges.put(index, at);
            at += Math.max(1, size.apply(index).doubleValue());
            last = index;
        }
        edges.put(last + 1, at);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        Set<Position> merged = new HashSet<>();
        List<CellRangeAddress> regions = sheet.getMergedRegions();
        OfficeLimits.requireAtMost(OfficeLimits.MAX_MERGED_REGIONS, regions.size(), "merged regions");
        for (CellRangeAddress region : regions) {
            addMerged(region, merged, cells);
        }
        for (int row : rowEdges.headMap(rowEdges.lastKey()).keySet()) {
            for (int column : columnEdges.headMap(columnEdges.lastKey()).keySet()) {
                if (!merged.contains(new Position(row, column))) {
                    cells.add(cell(new CellRangeAddress(row, row, column, column)));
                }
            }
        }
        cells.sort(READING_ORDER);
        return cells;
    }

    private void addMerged(CellRangeAddress region, Set<Position> merged, List<Cell> cells) {
        boolean fresh = false;
        for (int row : used(rowEdges, region.getFirstRow(), region.getLastRow())) {
            for (int column : used(columnEdges, region.getFirstColumn(), region.getLastColumn())) {
                fresh |= merged.add(new Position(row, column));
            }
        }
        if (fresh) {
            cells.add(cell(region));
        }
    }

    private static Collection<Integer> used(NavigableMap<Integer, Double> edges, int first, int last) {
        int end = Math.min(last + 1, edges.lastKey());
        return first < end ? edges.subMap(first, end).keySet() : List.of();
    }

    private Cell cell(CellRangeAddress region) {
        Box box = new Box(
                edge(columnEdges, region.getFirstColumn()),
                edge(rowEdges, region.getFirstRow()),
                edge(columnEdges, region.getLastColumn() + 1),
                edge(rowEdges, region.getLastRow() + 1));
        String text = texts.getOrDefault(new Position(region.getFirstRow(), region.getFirstColumn()), "");
        return new Cell(box, OfficeText.lines(text, box), fill(region.getFirstRow(), region.getFirstColumn()));
    }

    /** Where a row or column begins, or the next one that is used. */
    private static double edge(NavigableMap<Integer, Double> edges, int index) {
        Map.Entry<Integer, Double> entry = edges.ceilingEntry(index);
        return (entry == null ? edges.lastEntry() : entry).getValue();
    }

    private @Nullable String fill(int row, int column) {
        XSSFRow cells = sheet.getRow(row);
        XSSFCell cell = cells == null ? null : cells.getCell(column);
        XSSFCellStyle style = cell == null ? null : cell.getCellStyle();
        XSSFColor color = style == null ? null : style.getFillForegroundColorColor();
        return color == null ? null : Fills.argbHex(color.getARGBHex());
    }
}
