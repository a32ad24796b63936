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
}
