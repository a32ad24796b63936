package org.bellgrid.extraction.source.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A path taken apart: the straight lines along the axes that its outline consists of, and the rectangles that it
 * encloses.
 */
record PathPieces(List<Rectangle2D> lines, List<Rectangle2D> rectangles) {
    /** How far, in user space units, a line may deviate from its axis. */
    private static final double STRAIGHT = 0.5;

    /** A shape with curves that fills so much of its bounds is a rectangle with round corners. */
    private static final double ROUNDED = 0.9;

    static PathPieces of(Shape path) {
        PathPieces pieces = new PathPieces(new ArrayList<>(), new ArrayList<>());
        List<Point2D> outline = new ArrayList<>();
        boolean curved = false;
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    pieces.add(outline, curved);
                    outline = new ArrayList<>(List.of(new Point2D.Double(at[0], at[1])));
                    curved = false;
                }
                case PathIterator.SEG_LINETO -> outline.add(new Point2D.Double(at[0], at[1]));
                case PathIterator.SEG_CLOSE -> outline.add(outline.get(0));
                case PathIterator.SEG_QUADTO -> {
                    outline.add(new Point2D.Double(at[2], at[3]));
                    curved = true;
                }
                default -> {
                    outline.add(new Point2D.Double(at[4], at[5]));
                    curved = true;
                }
            }
        }
        pieces.add(outline, curved);
        return pieces;
    }

    private void add(List<Point2D> outline, boolean curved) {
        boolean upright = !curved && outline.size() >= 2;
        for (int i = 1; i < outline.size() && !curved; i++) {
            Point2D from = outline.get(i - 1);
            Point2D to = outline.get(i);
            double dx = Math.abs(from.getX() - to.getX());
            double dy = Math.abs(from.getY() - to.getY());
            if (Math.min(dx, dy) <= STRAIGHT) {
                lines.add(between(from, to));
            } else {
                upright = false;
            }
        }
        if (outline.size() >= 4) {
            Rectangle2D bounds = outline.stream()
                    .map(p -> between(p, p))
                    .reduce(Rectangle2D::createUnion)
                    .orElseThrow();
            if (upright || (curved && area(outline) >= ROUNDED * bounds.getWidth() * bounds.getHeight())) {
                rectangles.add(bounds);
            }
        }
    }

    /** Of the polygon through these points (shoelace formula). */
    private static double area(List<Point2D> outline) {
        double twice = 0;
        for (int i = 0; i < outline.size(); i++) {
            Point2D from = outline.get(i);
            Point2D to = outline.get((i + 1) % outline.size());
            twice += from.getX() * to.getY() - to.getX() * from.getY();
        }
        return Math.abs(twice) / 2;
    }

    private static Rectangle2D between(Point2D from, Point2D to) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(from, to);
        return box;
    }
}
