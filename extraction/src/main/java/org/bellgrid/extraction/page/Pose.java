package org.bellgrid.extraction.page;

import java.util.List;
import org.bellgrid.domain.draft.Point;

/**
 * How a page lay, as it was handed in, before it was laid straight to be read.
 *
 * @param turn by how much it was turned; {@code way} has that in it
 * @param way all that was done to it
 */
public record Pose(Turn turn, Projection way) {
    /** It is read as it was handed in. */
    public static final Pose STRAIGHT = of(Turn.NONE);

    /** It was turned, and nothing else. */
    public static Pose of(Turn turn) {
        return new Pose(turn, turn.way());
    }

    /** The outline, on the page as it was handed in, of a part of the page as it was read; clockwise. */
    public List<Point> back(Box part) {
        Projection back = way.inverse();
        return List.of(
                back.of(part.left(), part.top()),
                back.of(part.right(), part.top()),
                back.of(part.right(), part.bottom()),
                back.of(part.left(), part.bottom()));
    }

    /** The part of the page as it was read that an outline on the page as it was handed in goes around. */
    public Box forth(List<Point> outline) {
        return Box.around(outline.stream()
                .map(point -> way.of(point.x(), point.y()))
                .map(point -> new Box(point.x(), point.y(), point.x(), point.y()))
                .toList());
    }
}
