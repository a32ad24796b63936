package org.bellgrid.extraction.source.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.Table;
import org.jsoup.nodes.Element;

/**
 * A table of a web page on its grid, as <a href="https://html.spec.whatwg.org/multipage/tables.html">HTML</a> lays it
 * out: {@code colspan} makes a cell wide, {@code rowspan} makes it high. Columns are equally wide, every row is as high
 * as its fullest cell.
 */
final class WebTable {
    private static final double COLUMN = 72;
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,7})");
    /** Of what a cell may span, so that no sum overflows; long before, there are too many cells. */
    private static final int MAX_SPAN = 10_000_000;

    private record Placed(int row, int column, int rows, int columns, String text) {}

    private record Position(int row, int column) {}

    private final Element source;
    private final double top;
    private final List<Placed> cells = new ArrayList<>();

    WebTable(Element source, double top) {
        this.source = source;
        this.top = top;
    }

    /** Whether it only arranges larger tables. */
    static boolean isLayout(Element table) {
        int own = rows(table).stream().mapToInt(row -> cells(row).size()).sum();
        return table.select("table").stream()
                .filter(inner -> !inner.equals(table))
                .anyMatch(inner -> inner.select("td, th").size() > own);
    }

    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(child -> child.nameIs("tr") ? Stream.of(child) : child.children().stream())
                .filter(row -> row.nameIs("tr"))
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(child -> child.nameIs("td") || child.nameIs("th"))
                .toList();
    }

    /** Empty for a table without any cell. */
    Optional<Table> table() {
        List<Element> rows = rows(source);
        place(rows);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        double[] ys = rowEdges(rows.size());
        NavigableMap<Integer, Double> xs = columnEdges();
        List<Cell> drawn = cells.stream().map(cell -> draw(cell, xs, ys)).toList();
        return Optional.of(new Table(Box.around(drawn.stream().map(Cell::box).toList()), drawn));
    }

    private void place(List<Element> rows) {
        Set<Position> taken = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : cells(rows.get(row))) {
                while (taken.contains(new Position(row, column))) {
                    column++;
                }
                int down = span(cell, "rowspan");
                int below = rows.size() - row;
                Placed placed = new Placed(
                        row,
                        column,
                        down == 0 ? below : Math.min(down, below),
                        Math.max(1, span(cell, "colspan")),
                        WebText.of(cell));
                take(placed, taken);
                column += placed.columns;
            }
        }
    }

    private void take(Placed cell, Set<Position> taken) {
        long area = (long) cell.rows * cell.columns;
        OfficeLimits.requireAtMost(
                OfficeLimits.MAX_CELLS, (int) Math.min(Integer.MAX_VALUE, taken.size() + area), "cells");
        for (int row = cell.row; row < cell.row + cell.rows; row++) {
            for (int column = cell.column; column < cell.column + cell.columns; column++) {
                taken.add(new Position(row, column));
            }
        }
        cells.add(cell);
    }

    /** As written; 1 when nothing, or no number, is. */
    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        if (written.isEmpty() || !written.chars().allMatch(Character::isDigit)) {
            return 1;
        }
        return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : MAX_SPAN;
    }

    /** A column in which no cell begins has no width. */
    private NavigableMap<Integer, Double> columnEdges() {
        NavigableMap<Integer, Double> edges = new TreeMap<>();
        cells.stream()
                .map(Placed::column)
                .sorted()
                .distinct()
                .forEach(column -> edges.put(column, edges.size() * COLUMN));
        edges.put(edges.lastKey() + 1, edges.size() * COLUMN);
        return edges;
    }

    private double[] rowEdges(int rows) {
        long[] lines = new long[rows];
        Arrays.fill(lines, 1);
        cells.stream()
                .filter(cell -> cell.rows == 1)
                .forEach(cell -> lines[cell.row] = Math.max(
                        lines[cell.row],
                        cell.text.lines().filter(line -> !line.isBlank()).count()));
        double[] edges = new double[rows + 1];
        edges[0] = top;
        for (int row = 0; row < rows; row++) {
            edges[row + 1] = edges[row] + Stack.LINE_HEIGHT * lines[row];
        }
        return edges;
    }

    private static Cell draw(Placed cell, NavigableMap<Integer, Double> xs, double[] ys) {
        Integer end = xs.ceilingKey(cell.column + cell.columns);
        Box box = new Box(
                xs.getOrDefault(cell.column, 0.0),
                ys[cell.row],
                xs.getOrDefault(end == null ? xs.lastKey() : end, 0.0),
                ys[cell.row + cell.rows]);
        return new Cell(box, OfficeText.lines(cell.text, box), null);
    }
}
