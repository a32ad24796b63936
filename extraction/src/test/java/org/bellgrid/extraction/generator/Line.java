package org.bellgrid.extraction.generator;

import java.util.Arrays;
import java.util.List;

/**
 * A line of text, which may be broken when there is little room.
 *
 * @param size in points, before the page is fitted to its paper
 */
record Line(String text, float size, boolean bold, Place place) {
    static final float SIZE = 10;

    enum Place {
        BODY,
        FOOT_LEFT,
        FOOT_RIGHT
    }

    static Line of(String text) {
        return new Line(text, SIZE, false, Place.BODY);
    }

    static Line bold(String text) {
        return new Line(text, SIZE, true, Place.BODY);
    }

    static Line small(String text) {
        return new Line(text, SIZE * 0.8f, false, Place.BODY);
    }

    static List<Line> all(String... texts) {
        return Arrays.stream(texts).map(Line::of).toList();
    }

    Line sized(float points) {
        return new Line(text, points, bold, place);
    }

    Line at(Place other) {
        return new Line(text, size, bold, other);
    }
}
