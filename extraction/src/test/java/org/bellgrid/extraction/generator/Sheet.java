package org.bellgrid.extraction.generator;

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
}
