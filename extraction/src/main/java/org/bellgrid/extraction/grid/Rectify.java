package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Projection;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Straightens a tilted or foreshortened picture by the outer corners of its table, and says how.
 *
 * <ol>
 *   <li>The ink that hangs together over the largest area is the table, or the edge of the sheet.
 *   <li>Its four outermost points along the diagonals are the corners, if ink runs between them on all four sides.
 *   <li>The corners move to the upright rectangle with the sides' mean lengths about the same centre, and the picture
 *       with them.
 * </ol>
 */
public final class Rectify {
    /** Corners that lie this share of the long side off the rectangle need no move. */
    private static final double STRAIGHT = 0.002;
    /** The table's share of the picture's area, at least. */
    private static final double LEAST_AREA = 0.15;
    /** Ink covers at least so much of each side. */
    private static final double LEAST_SIDE_COVERED = 0.7;
    /** How far beside a side its ink may lie, as a share of the long side: paper is not quite flat. */
    private static final double SLACK = 0.004;

    private static final double INK_CONTRAST = 8;

    private Rectify() {}

    /**
     * A picture that was moved.
     *
     * @param picture same size, to be released by the caller
     * @param way how it was moved
     */
    public record Moved(Mat picture, Projection way) {}

    /**
     * Straightens the picture as far as its table says how.
     *
     * @param picture 8 bits blue-green-red
     * @return the straight picture; a copy when there is nothing to straighten
     */
    public static Moved straighten(Mat picture) {
        try (Mats mats = new Mats()) {
            Optional<Corners> table = findTable(picture, mats);
            if (table.isEmpty() || table.get().isStraight(STRAIGHT * Math.max(picture.cols(), picture.rows()))) {
                return new Moved(picture.clone(), Projection.NONE);
            }
            Mat move = mats.keep(Imgproc.getPerspectiveTransform(
                    mats.keep(table.get().points()),
                    mats.keep(table.get().upright().points())));
            Mat straight = new Mat();
            Imgproc.warpPerspective(
                    picture,
                    straight,
                    move,
                    picture.size(),
                    Imgproc.INTER_CUBIC,
                    Core.BORDER_REPLICATE,
                    Scalar.all(255));
            return new Moved(straight, way(move, picture));
        }
    }

    /**
     * Turns the picture about its middle, so that what falls to the right is level.
     *
     * @param picture 8 bits blue-green-red
     * @param degrees by which it falls
     * @return the level picture
     */
    public static Moved levelled(Mat picture, double degrees) {
        try (Mats mats = new Mats()) {
            Point middle = new Point(picture.cols() / 2.0, picture.rows() / 2.0);
            Mat turn = mats.keep(Imgproc.getRotationMatrix2D(middle, degrees, 1));
            Mat level = new Mat();
            Imgproc.warpAffine(
                    picture, level, turn, picture.size(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE, Scalar.all(255));
            return new Moved(level, way(turn, picture));
        }
    }

    /** A matrix of two or three rows, in pixels. */
    private static Projection way(Mat matrix, Mat picture) {
        double[] numbers = {0, 0, 0, 0, 0, 0, 0, 0, 1};
        matrix.get(0, 0, numbers);
        return Projection.ofPixels(numbers, picture.cols(), picture.rows());
    }

    private static Optional<Corners> findTable(Mat picture, Mats mats) {
        Mat smooth = mats.create();
        Imgproc.GaussianBlur(picture, smooth, new Size(3, 3), 0);
        Mat ink = Rulings.ink(smooth, INK_CONTRAST, mats);
        Imgproc.dilate(ink, ink, mats.keep(Mat.ones(3, 3, CvType.CV_8U)));
        Mat labels = mats.create();
        Optional<Rulings.Component> largest = Rulings.Component.of(ink, 8, labels).stream()
                .max(Comparator.comparingDouble(component -> component.box().area()));
        if (largest.isEmpty() || largest.get().box().area() < LEAST_AREA * picture.cols() * picture.rows()) {
            return Optional.empty();
        }
        Core.compare(labels, Scalar.all(largest.get().label()), ink, Core.CMP_EQ);
        Corners corners = Corners.outermost(outline(ink, mats));
        return corners.sidesCovered(ink) >= LEAST_SIDE_COVERED ? Optional.of(corners) : Optional.empty();
    }

    private static List<Point> outline(Mat ink, Mats mats) {
        List<MatOfPoint> contours = new ArrayList<>();
        Imgproc.findContours(ink, contours, mats.create(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
        return contours.stream()
                .flatMap(contour -> mats.keep(contour).toList().stream())
                .toList();
    }

    /** The corners of a table, clockwise from the top left. */
    private record Corners(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {
        static Corners outermost(List<Point> outline) {
            return new Corners(
                    least(outline, p -> p.x + p.y),
                    least(outline, p -> p.y - p.x),
                    least(outline, p -> -p.x - p.y),
                    least(outline, p -> p.x - p.y));
        }

        private static Point least(List<Point> points, ToDoubleFunction<Point> measure) {
            return points.stream().min(Comparator.comparingDouble(measure)).orElseThrow();
        }

        MatOfPoint2f points() {
            return new MatOfPoint2f(topLeft, topRight, bottomRight, bottomLeft);
        }

        Corners upright() {
            double left = (topLeft.x + bottomLeft.x) / 2;
            double right = (topRight.x + bottomRight.x) / 2;
            double top = (topLeft.y + topRight.y) / 2;
            double bottom = (bottomLeft.y + bottomRight.y) / 2;
            return new Corners(
                    new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
        }

        boolean isStraight(double tolerancePx) {
            Corners upright = upright();
            return distance(topLeft, upright.topLeft) <= tolerancePx
                    && distance(topRight, upright.topRight) <= tolerancePx
                    && distance(bottomRight, upright.bottomRight) <= tolerancePx
                    && distance(bottomLeft, upright.bottomLeft) <= tolerancePx;
        }

        private static double distance(Point a, Point b) {
            return Math.hypot(a.x - b.x, a.y - b.y);
        }

        /** The share of the least covered side along which there is ink. */
        double sidesCovered(Mat ink) {
            return Math.min(
                    Math.min(covered(ink, topLeft, topRight), covered(ink, topRight, bottomRight)),
                    Math.min(covered(ink, bottomRight, bottomLeft), covered(ink, bottomLeft, topLeft)));
        }

        private static double covered(Mat ink, Point from, Point to) {
            int slack = (int) Math.ceil(SLACK * Math.max(ink.cols(), ink.rows()));
            boolean flat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
            int samples = 200;
            int hits = 0;
            for (int i = 0; i <= samples; i++) {
                double x = from.x + (to.x - from.x) * i / samples;
                double y = from.y + (to.y - from.y) * i / samples;
                if (hasInk(ink, x, y, flat ? 0 : slack, flat ? slack : 0)) {
                    hits++;
                }
            }
            return (double) hits / (samples + 1);
        }

        private static boolean hasInk(Mat ink, double x, double y, int slackX, int slackY) {
            int left = Math.max(0, (int) x - slackX);
            int right = Math.min(ink.cols(), (int) x + slackX + 1);
            int top = Math.max(0, (int) y - slackY);
            int bottom = Math.min(ink.rows(), (int) y + slackY + 1);
            try (Mats mats = new Mats()) {
                return left < right
                        && top < bottom
                        && Core.countNonZero(mats.keep(ink.submat(top, bottom, left, right))) > 0;
            }
        }
    }
}
