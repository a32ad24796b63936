package org.bellgrid.extraction.outside;

import java.util.stream.DoubleStream;
import org.bellgrid.extraction.page.Box;

/** A part of a page in numbers that are short to tell. */
final class Thousandths {
    private Thousandths() {}

    /** Left, top, right and bottom, from 0 to 1000 but for what juts out. */
    static int[] of(Box part) {
        return DoubleStream.of(part.left(), part.top(), part.right(), part.bottom())
                .mapToInt(side -> (int) Math.round(1000 * side))
                .toArray();
    }
}
