package org.bellgrid.extraction.grid;

import org.bellgrid.extraction.page.Box;

/** Letters, and the ground between them, which look like boxes. */
final class Lettering {
    /** What lies within a line of text to this share of its height, but holds less of its length, is a part of it. */
    private static final double WITHIN = 0.9;

    private Lettering() {}

    static boolean isPart(Box box, Box text) {
        double shared = box.overlapX(text);
        return box.overlapY(text) >= WITHIN * box.height() && shared > 0 && shared < WITHIN * text.width();
    }
}
