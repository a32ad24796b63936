package org.bellgrid.extraction.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table in plain text: one string a row, cells parted by {@code |}, {@code /} for a line break. {@code <} joins a cell
 * with the one on its left, {@code ^} with the one above.
 */
public record Grid(List<List<String>> rows) {
    private static final Pattern BAR = Pattern.compile("\\|");

    /** A cell and what it covers, counted in rows and columns; ends exclusive. */
    public record Area(int top, int left, int bottom, int right, String text) {}

    public static Grid of(String... rows) {
        return new Grid(Arrays.stream(rows).map(Grid::cells).toList());
    }

    private static List<String> cells(String row) {
        return BAR.splitAsStream(row)
                .map(String::strip)
                .map(cell -> cell.replaceAll("\\s*/\\s*", "\n"))
                .toList();
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return rows.get(0).size();
    }

    /** All cells in reading order, joined ones as one. */
    public List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                String text = rows.get(row).get(column);
                if (!text.equals("<") && !text.equals("^")) {
                    areas.add(area(row, column, text));
                }
            }
        }
        return areas;
    }

    private Area area(int row, int column, String text) {
        int right = column + 1;
        while (right < width() && rows.get(row).get(right).equals("<")) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < height() && rows.get(bottom).get(column).equals("^")) {
            bottom++;
        }
        return new Area(row, column, bottom, right, text);
    }
}
