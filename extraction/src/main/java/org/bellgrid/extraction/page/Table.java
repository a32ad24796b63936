package org.bellgrid.extraction.page;

import java.util.List;

/** A table as it is drawn: cells that tile its box, merged ones as one, in reading order. */
public record Table(Box box, List<Cell> cells) {
    public Table {
        cells = List.copyOf(cells);
    }
}
