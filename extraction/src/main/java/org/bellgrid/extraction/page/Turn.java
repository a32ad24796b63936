package org.bellgrid.extraction.page;

/** By how much a page was turned clockwise before it was read. */
public enum Turn {
    NONE,
    QUARTER,
    HALF,
    THREE_QUARTERS;

    /** Whether width and height change places. */
    public boolean isSideways() {
        return this == QUARTER || this == THREE_QUARTERS;
    }

    /** Where what was on the page lies on the turned page. */
    public Projection way() {
        return switch (this) {
            case NONE -> Projection.NONE;
            case QUARTER -> new Projection(0, -1, 1, 1, 0, 0, 0, 0, 1);
            case HALF -> new Projection(-1, 0, 1, 0, -1, 1, 0, 0, 1);
            case THREE_QUARTERS -> new Projection(0, 1, 0, -1, 0, 1, 0, 0, 1);
        };
    }
}
