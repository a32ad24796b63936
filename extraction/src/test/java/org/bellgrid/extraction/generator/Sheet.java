package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.List;

/** A table, or whatever else is laid out in rows and columns. */
record Sheet(List<Track> rows, List<Track> columns, List<Area> areas) {
    Sheet {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        areas = List.copyOf(areas);
    }

    /** Rows become columns; text is not turned. */
    Sheet transposed() {
        return new Sheet(columns, rows, areas.stream().map(Area::transposed).toList());
    }

    /** The same below a first row that is one cell, as wide as the table. */
    Sheet titled(Line title, Style style) {
        List<Area> titled = new ArrayList<>(List.of(new Area(0, 0, 1, columns.size(), List.of(title), style)));
        areas.forEach(area -> titled.add(area.lowered()));
        List<Track> more = new ArrayList<>(List.of(Track.NARROW));
        more.addAll(rows);
        return new Sheet(more, columns, titled);
    }
}
