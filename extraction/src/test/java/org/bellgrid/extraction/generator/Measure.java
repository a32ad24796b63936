package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * The size of a sheet: every row and column is as large as its text needs.
 *
 * @param columns where each column begins, and where the last one ends, in points from the left
 * @param rows the same from the top
 */
record Measure(float[] columns, float[] rows) {
    static final float PAD = 4;
    static final float LEADING = 1.2f;
    /** Longer lines are broken between words. */
    private static final float WIDEST = 110;

    static Measure of(Sheet sheet) {
        float[] widths = sizes(sheet.columns());
        float[] heights = sizes(sheet.rows());
        for (boolean spanning : List.of(false, true)) {
            for (Area area : sheet.areas()) {
                boolean turned = area.style().turned();
                if (area.width() > 1 == spanning) {
                    widen(widths, area.left(), area.right(), turned ? height(area) : width(area));
                }
                if (area.height() > 1 == spanning) {
                    widen(heights, area.top(), area.bottom(), turned ? width(area) : height(area));
                }
            }
            level(widths, sheet.columns());
            level(heights, sheet.rows());
        }
        return new Measure(edges(widths), edges(heights));
    }

    float width() {
        return columns[columns.length - 1];
    }

    float height() {
        return rows[rows.length - 1];
    }

    private static float[] sizes(List<Track> tracks) {
        float[] sizes = new float[tracks.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = tracks.get(i).least();
        }
        return sizes;
    }

    private static void widen(float[] sizes, int from, int to, float needed) {
        float missing = needed;
        for (int i = from; i < to; i++) {
            missing -= sizes[i];
        }
        for (int i = from; i < to && missing > 0; i++) {
            sizes[i] += missing / (to - from);
        }
    }

    private static void level(float[] sizes, List<Track> tracks) {
        float largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            largest = tracks.get(i).even() ? Math.max(largest, sizes[i]) : largest;
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = tracks.get(i).even() ? largest : sizes[i];
        }
    }

    private static float[] edges(float[] sizes) {
        float[] edges = new float[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            edges[i + 1] = edges[i] + sizes[i];
        }
        return edges;
    }

    /** Feet stand side by side, so they need the sum of their widths. */
    private static float width(Area area) {
        float body = 0;
        float feet = 0;
        for (Line line : wrapped(area)) {
            if (line.place() == Line.Place.BODY) {
                body = Math.max(body, Typeface.width(line));
            } else {
                feet += Typeface.width(line) + PAD;
            }
        }
        return Math.max(body, feet) + 2 * PAD;
    }

    private static float height(Area area) {
        float body = 0;
        float foot = 0;
        for (Line line : wrapped(area)) {
            if (line.place() == Line.Place.BODY) {
                body += line.size() * LEADING;
            } else {
                foot = Math.max(foot, line.size() * LEADING);
            }
        }
        return body + 2 * foot + 2 * PAD;
    }

    /** The lines of an area as they are printed. */
    static List<Line> wrapped(Area area) {
        float widest = area.width() == 1 ? WIDEST : WIDEST * 2;
        List<Line> lines = new ArrayList<>();
        area.lines().forEach(line -> wrap(line, widest, lines));
        return lines;
    }

    private static void wrap(Line line, float widest, List<Line> into) {
        StringBuilder part = new StringBuilder();
        for (String word : line.text().split(" ", -1)) {
            if (!part.isEmpty() && Typeface.width(part + " " + word, line) > widest) {
                into.add(new Line(part.toString(), line.size(), line.bold(), line.place()));
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        if (!part.isEmpty()) {
            into.add(new Line(part.toString(), line.size(), line.bold(), line.place()));
        }
    }
}
