package org.bellgrid.extraction.grid;

import java.util.List;
import org.bellgrid.extraction.page.Box;

/**
 * A ruled table found on a picture, without its text.
 *
 * @param cells in reading order, in pixels; neighbours share their edges
 */
public record Grid(List<Box> cells) {
    public Grid {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a cell");
        }
    }

    public Box box() {
        return Box.around(cells);
    }

    /** The area that its cells cover, in square pixels. */
    double coveredArea() {
        return cells.stream().mapToDouble(Box::area).sum();
    }
}
