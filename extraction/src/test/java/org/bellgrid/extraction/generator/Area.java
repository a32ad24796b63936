package org.bellgrid.extraction.generator;

import java.util.List;
import java.util.stream.Collectors;

/** A rectangle of a sheet, counted in its rows and columns; ends exclusive. Later areas cover earlier ones. */
record Area(int top, int left, int bottom, int right, List<Line> lines, Style style) {
    Area {
        if (top >= bottom || left >= right) {
            throw new IllegalArgumentException("nothing from %d,%d to %d,%d".formatted(top, left, bottom, right));
        }
        lines = List.copyOf(lines);
    }

    Area transposed() {
        return new Area(left, top, right, bottom, lines, style);
    }

    /** One row further down. */
    Area lowered() {
        return new Area(top + 1, left, bottom + 1, right, lines, style);
    }

    int height() {
        return bottom - top;
    }

    int width() {
        return right - left;
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
