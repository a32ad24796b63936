package org.bellgrid.extraction.grid;

import java.util.List;
import org.bellgrid.extraction.page.Box;

/**
 * A ruled table found on a picture, without its text.
 *
 * @param cells in reading order
 */
public record Grid(List<GridCell> cells) {
    public Grid {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a cell");
        }
    }

    public Box box() {
        return Box.around(cells.stream().map(GridCell::box).toList());
    }

    /** The area that its cells cover, in square pixels. */
    double coveredArea() {
        return cells.stream().mapToDouble(cell -> cell.box().area()).sum();
    }
}
