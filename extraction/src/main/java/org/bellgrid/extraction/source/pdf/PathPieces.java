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
                default -> curved = true;
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
        if (upright && outline.size() >= 4) {
            rectangles.add(outline.stream()
                    .map(p -> between(p, p))
                    .reduce(Rectangle2D::createUnion)
                    .orElseThrow());
        }
    }

    private static Rectangle2D between(Point2D from, Point2D to) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(from, to);
        return box;
    }
}
