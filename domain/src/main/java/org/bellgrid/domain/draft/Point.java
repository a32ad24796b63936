package org.bellgrid.domain.draft;

/**
 * A place on a page, independent of the resolution at which the page is shown.
 *
 * @param x fraction of the page's width from its left edge, 0..1
 * @param y fraction of the page's height from its top edge, 0..1
 */
public record Point(double x, double y) {
    public Point {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("point %s,%s is not on the page".formatted(x, y));
        }
    }

    /** The nearest place on the page to one that rounding or a tilted photograph has put slightly beside it. */
    public static Point clamped(double x, double y) {
        return new Point(Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y)));
    }
}
