package org.bellgrid.domain.reading;

/**
 * A part of a page: not empty, and within the page. In fractions of the page's width and height, from its left and top edge,
 * from 0 to 1.
 */
public record PagePart(double left, double top, double right, double bottom) {
    public PagePart {
        if (!(left >= 0 && left < right && right <= 1 && top >= 0 && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "%s, %s to %s, %s is no part of a page".formatted(left, top, right, bottom));
        }
    }

    /** All pixels that it touches of an image of the page. */
    public Pixels pixels(int widthPx, int heightPx) {
        int fromX = Math.min((int) (left * widthPx), widthPx - 1);
        int fromY = Math.min((int) (top * heightPx), heightPx - 1);
        int toX = Math.max(fromX + 1, (int) Math.ceil(right * widthPx));
        int toY = Math.max(fromY + 1, (int) Math.ceil(bottom * heightPx));
        return new Pixels(fromX, fromY, toX - fromX, toY - fromY);
    }

    /** A rectangle of an image, at least one pixel. */
    public record Pixels(int left, int top, int width, int height) {}
}
