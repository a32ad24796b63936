package org.bellgrid.extraction.ocr.neural;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where text is likely on a page. Connected likely pixels are a line, grown by as much as the network has learned to
 * shrink it.
 */
public final class TextMap {
    private static final double LIKELY = 0.3;
    /** A line's pixels must be this likely on average. */
    private static final double SURE = 0.5;
    /** Area over circumference, times this, is how far a core is grown to all sides. */
    private static final double GROWTH = 1.6;

    private static final int LEAST_SIDE_PX = 3;

    private final Mat likelihood;
    private final Size page;

    /** @param page the size of the page whose likelihoods these are, on whatever scale */
    TextMap(Mat likelihood, Size page) {
        this.likelihood = likelihood;
        this.page = page;
    }

    /** The boxes of all lines in the page's pixels, in no order. */
    public List<Box> lines() {
        return boxes(likelihood);
    }

    /**
     * The same, where rulings part them.
     *
     * @param rulings where no text can be: non-zero pixels part the text on both sides; same size as the page
     */
    public List<Box> lines(Mat rulings) {
        try (Mats mats = new Mats()) {
            Mat forbidden = mats.create();
            Imgproc.resize(rulings, forbidden, likelihood.size(), 0, 0, Imgproc.INTER_NEAREST);
            Mat allowed = mats.keep(likelihood.clone());
            allowed.setTo(Scalar.all(0), forbidden);
            return boxes(allowed);
        }
    }

    /** Degrees by which the lines fall to the right; negative where they rise, 0 where that is not clear. */
    public double skew() {
        try (Mats mats = new Mats()) {
            Mat likely = mats.create();
            Core.compare(likelihood, Scalar.all(LIKELY), likely, Core.CMP_GT);
            MatOfPoint pixels = mats.keep(new MatOfPoint());
            Core.findNonZero(likely, pixels);
            return new Skew(pixels.toList()).degrees();
        }
    }

    private List<Box> boxes(Mat likelihood) {
        double scaleX = page.width / likelihood.cols();
        double scaleY = page.height / likelihood.rows();
        try (Mats mats = new Mats()) {
            Mat likely = mats.create();
            Core.compare(likelihood, Scalar.all(LIKELY), likely, Core.CMP_GT);
            List<MatOfPoint> contours = new ArrayList<>();
            Imgproc.findContours(likely, contours, mats.create(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
            contours.forEach(mats::keep);
            List<Box> boxes = new ArrayList<>();
            for (MatOfPoint contour : contours) {
                Rect core = Imgproc.boundingRect(contour);
                if (Math.min(core.width, core.height) >= LEAST_SIDE_PX && isSure(likelihood, likely, core)) {
                    boxes.add(grown(core, likelihood.size(), scaleX, scaleY));
                }
            }
            return boxes;
        }
    }

    private static boolean isSure(Mat likelihood, Mat likely, Rect core) {
        try (Mats mats = new Mats()) {
            return Core.mean(mats.keep(likelihood.submat(core)), mats.keep(likely.submat(core))).val[0] >= SURE;
        }
    }

    private static Box grown(Rect core, Size bounds, double scaleX, double scaleY) {
        double growth = GROWTH * core.width * core.height / (2.0 * (core.width + core.height));
        return new Box(
                Math.max(0, core.x - growth) * scaleX,
                Math.max(0, core.y - growth) * scaleY,
                Math.min(bounds.width, core.x + core.width + growth) * scaleX,
                Math.min(bounds.height, core.y + core.height + growth) * scaleY);
    }
}
