package org.bellgrid.extraction.source.pdf;

import org.bellgrid.extraction.page.Box;

/**
 * A character as it is drawn.
 *
 * @param direction in which the text runs
 * @param size of the font, in points
 */
record Glyph(String text, Box box, Direction direction, double size) {
    /** Text runs along one of four directions; slanted text counts as the nearest. */
    enum Direction {
        RIGHT,
        DOWN,
        LEFT,
        UP;

        static Direction of(double dx, double dy) {
            if (Math.abs(dx) >= Math.abs(dy)) {
                return dx >= 0 ? RIGHT : LEFT;
            }
            return dy >= 0 ? DOWN : UP;
        }

        /** Turns a box so that text of this direction runs to the right. */
        Box level(Box box) {
            return switch (this) {
                case RIGHT -> box;
                case LEFT -> new Box(-box.right(), -box.bottom(), -box.left(), -box.top());
                case DOWN -> new Box(box.top(), -box.right(), box.bottom(), -box.left());
                case UP -> new Box(-box.bottom(), box.left(), -box.top(), box.right());
            };
        }
    }

    Box level() {
        return direction.level(box);
    }
}
