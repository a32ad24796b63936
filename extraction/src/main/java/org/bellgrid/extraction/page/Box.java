package org.bellgrid.extraction.page;

import java.util.Collection;

/** An upright rectangle in page units, origin top left; right and bottom are not in it. */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException("box %s,%s..%s,%s is inside out".formatted(left, top, right, bottom));
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double area() {
        return width() * height();
    }

    public double centerX() {
        return (left + right) / 2;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    public boolean contains(double x, double y) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    /** How much of the x axis both cover; 0 when they lie apart. */
    public double overlapX(Box other) {
        return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
    }

    /** How much of the y axis both cover; 0 when they lie apart. */
    public double overlapY(Box other) {
        return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
    }

    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The smallest box around all; at least one is needed. */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
