package org.bellgrid.extraction.generator;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How an area looks.
 *
 * @param fill absent: the paper shows
 * @param turned whether the text runs from the bottom to the top
 */
record Style(@Nullable Color fill, Color ink, boolean turned, Edge edge, Anchor anchor) {
    enum Edge {
        NONE,
        ALL,
        /** Above and below only. */
        HORIZONTAL,
        /** No line, but paper shows between this fill and the next. */
        GAP
    }

    enum Anchor {
        CENTRE,
        LEFT,
        TOP_LEFT
    }

    static Style plain(Color ink, Edge edge) {
        return new Style(null, ink, false, edge, Anchor.CENTRE);
    }

    Style filled(@Nullable Color with) {
        return new Style(with, ink, turned, edge, anchor);
    }

    Style inked(Color with) {
        return new Style(fill, with, turned, edge, anchor);
    }

    Style turnedText() {
        return new Style(fill, ink, true, edge, anchor);
    }

    Style edged(Edge by) {
        return new Style(fill, ink, turned, by, anchor);
    }

    Style anchored(Anchor at) {
        return new Style(fill, ink, turned, edge, at);
    }
}
