package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Prints a sheet with its top left corner at a point of the page. */
record SheetPrinter(Pen pen, Page.Colours colours, Measure measure, float x, float y) {
    private static final float GAP = 1.5f;
    private static final float RULE = 0.8f;

    void print(Sheet sheet) throws IOException {
        for (Area area : sheet.areas()) {
            print(area);
        }
    }

    private void print(Area area) throws IOException {
        float left = x + measure.columns()[area.left()];
        float right = x + measure.columns()[area.right()];
        float top = y + measure.rows()[area.top()];
        float bottom = y + measure.rows()[area.bottom()];
        Style style = area.style();
        Color fill = style.fill();
        if (fill != null) {
            float gap = style.edge() == Style.Edge.GAP ? GAP : 0;
            pen.fill(left + gap, top + gap, right - gap, bottom - gap, fill);
        }
        edge(style.edge(), left, top, right, bottom);
        if (style.turned()) {
            writeUp(area, (left + right) / 2, (top + bottom) / 2);
        } else {
            write(area, left, top, right, bottom);
        }
    }

    private void edge(Style.Edge edge, float left, float top, float right, float bottom) throws IOException {
        if (edge == Style.Edge.ALL || edge == Style.Edge.HORIZONTAL) {
            pen.line(left, top, right, top, colours.rule(), RULE);
            pen.line(left, bottom, right, bottom, colours.rule(), RULE);
        }
        if (edge == Style.Edge.ALL) {
            pen.line(left, top, left, bottom, colours.rule(), RULE);
            pen.line(right, top, right, bottom, colours.rule(), RULE);
        }
    }

    private void write(Area area, float left, float top, float right, float bottom) throws IOException {
        List<Line> body = lines(area, Line.Place.BODY);
        Style.Anchor anchor = area.style().anchor();
        float baseline =
                anchor == Style.Anchor.TOP_LEFT ? top + Measure.PAD / 2 : (top + bottom) / 2 - height(body) / 2;
        for (Line line : body) {
            float start =
                    anchor == Style.Anchor.CENTRE ? (left + right) / 2 - Typeface.width(line) / 2 : left + Measure.PAD;
            pen.write(start, baseline + line.size() * 0.95f, line, area.style().ink());
            baseline += line.size() * Measure.LEADING;
        }
        for (Line line : lines(area, Line.Place.FOOT_LEFT)) {
            pen.write(
                    left + Measure.PAD / 2,
                    bottom - Measure.PAD * 0.75f,
                    line,
                    area.style().ink());
        }
        for (Line line : lines(area, Line.Place.FOOT_RIGHT)) {
            float start = right - Typeface.width(line) - Measure.PAD / 2;
            pen.write(start, bottom - Measure.PAD * 0.75f, line, area.style().ink());
        }
    }

    private void writeUp(Area area, float middleX, float middleY) throws IOException {
        List<Line> body = lines(area, Line.Place.BODY);
        float baseline = middleX - height(body) / 2;
        for (Line line : body) {
            pen.writeUp(
                    baseline + line.size() * 0.95f,
                    middleY + Typeface.width(line) / 2,
                    line,
                    area.style().ink());
            baseline += line.size() * Measure.LEADING;
        }
    }

    private static List<Line> lines(Area area, Line.Place place) {
        return Measure.wrapped(area).stream()
                .filter(line -> line.place() == place)
                .toList();
    }

    private static float height(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::size).sum() * Measure.LEADING;
    }
}
