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

    /** Where a part of the page as it was lies on the turned page; both in shares of the page's sides. */
    public Box forth(Box part) {
        return switch (this) {
            case NONE, HALF -> back(part);
            case QUARTER -> THREE_QUARTERS.back(part);
            case THREE_QUARTERS -> QUARTER.back(part);
        };
    }

    /** Where a part of the turned page lies on the page as it was; both in shares of the page's sides. */
    public Box back(Box part) {
        return switch (this) {
            case NONE -> part;
            case QUARTER -> new Box(part.top(), 1 - part.right(), part.bottom(), 1 - part.left());
            case HALF -> new Box(1 - part.right(), 1 - part.bottom(), 1 - part.left(), 1 - part.top());
            case THREE_QUARTERS -> new Box(1 - part.bottom(), part.left(), 1 - part.top(), part.right());
        };
    }
}
