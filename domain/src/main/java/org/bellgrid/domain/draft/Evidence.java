package org.bellgrid.domain.draft;

import java.util.List;

/**
 * Where a block was read from, so that a person can check it at a glance.
 *
 * @param page the page or worksheet, from 1
 * @param polygon the outline of the place on that page, clockwise; for Word and Excel on the page that the table itself
 *     spans
 * @param text what stands there, verbatim
 * @param tier who read it
 */
public record Evidence(int page, List<Point> polygon, String text, ReaderTier tier) {
    public Evidence {
        if (page < 1) {
            throw new IllegalArgumentException("page %s is not counted from 1".formatted(page));
        }
        polygon = List.copyOf(polygon);
    }

    /** The same place, read by somebody else. */
    public Evidence readBy(ReaderTier other) {
        return new Evidence(page, polygon, text, other);
    }

    /** The outline of an upright box; arguments are fractions of the page and may lie slightly beside it. */
    public static List<Point> box(double left, double top, double right, double bottom) {
        return List.of(
                Point.clamped(left, top),
                Point.clamped(right, top),
                Point.clamped(right, bottom),
                Point.clamped(left, bottom));
    }
}
