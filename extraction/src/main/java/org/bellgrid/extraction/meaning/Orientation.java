package org.bellgrid.extraction.meaning;

import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;

/** Which way the days run. */
enum Orientation {
    /** One column a day. */
    DAYS_ACROSS,
    /** One row a day. */
    DAYS_DOWN;

    SeenCell see(Cell cell) {
        Box box = cell.box();
        Span across = new Span(box.left(), box.right());
        Span down = new Span(box.top(), box.bottom());
        return this == DAYS_ACROSS ? new SeenCell(cell, across, down) : new SeenCell(cell, down, across);
    }

    /** The way that runs across this one. */
    Orientation across() {
        return this == DAYS_ACROSS ? DAYS_DOWN : DAYS_ACROSS;
    }

    /** The box that lies so along the two axes. */
    Box box(Span days, Span time) {
        return this == DAYS_ACROSS
                ? new Box(days.from(), time.from(), days.to(), time.to())
                : new Box(time.from(), days.from(), time.to(), days.to());
    }
}
