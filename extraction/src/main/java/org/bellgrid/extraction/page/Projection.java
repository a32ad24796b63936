package org.bellgrid.extraction.page;

import org.bellgrid.domain.draft.Point;

/**
 * How a flat sheet was moved from one view to another: turned, shifted, or seen from elsewhere. Places are shares of the
 * picture's sides, before and after. The components are the rows of the matrix that maps homogeneous coordinates (R. Hartley
 * and A. Zisserman, Multiple View Geometry in Computer Vision, 2004, section 2.3); a multiple of it is the same.
 */
public record Projection(
        double xx, double xy, double xw, double yx, double yy, double yw, double wx, double wy, double ww) {
    /** Nothing was moved. */
    public static final Projection NONE = new Projection(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /**
     * One that is known in pixels.
     *
     * @param matrix its nine numbers, row by row
     * @param width of the picture, before and after
     * @param height of the picture, before and after
     */
    public static Projection ofPixels(double[] matrix, double width, double height) {
        return new Projection(
                matrix[0],
                matrix[1] * height / width,
                matrix[2] / width,
                matrix[3] * width / height,
                matrix[4],
                matrix[5] / height,
                matrix[6] * width,
                matrix[7] * height,
                matrix[8]);
    }

    /** This, and then another. */
    public Projection then(Projection next) {
        return new Projection(
                next.xx * xx + next.xy * yx + next.xw * wx,
                next.xx * xy + next.xy * yy + next.xw * wy,
                next.xx * xw + next.xy * yw + next.xw * ww,
                next.yx * xx + next.yy * yx + next.yw * wx,
                next.yx * xy + next.yy * yy + next.yw * wy,
                next.yx * xw + next.yy * yw + next.yw * ww,
                next.wx * xx + next.wy * yx + next.ww * wx,
                next.wx * xy + next.wy * yy + next.ww * wy,
                next.wx * xw + next.wy * yw + next.ww * ww);
    }

    /** The way back. */
    Projection inverse() {
        return new Projection(
                yy * ww - yw * wy,
                xw * wy - xy * ww,
                xy * yw - xw * yy,
                yw * wx - yx * ww,
                xx * ww - xw * wx,
                xw * yx - xx * yw,
                yx * wy - yy * wx,
                xy * wx - xx * wy,
                xx * yy - xy * yx);
    }

    /** Where a point lies afterwards; at the edge, when that is beside the picture. */
    Point of(double x, double y) {
        double w = wx * x + wy * y + ww;
        return Point.clamped((xx * x + xy * y + xw) / w, (yx * x + yy * y + yw) / w);
    }
}
