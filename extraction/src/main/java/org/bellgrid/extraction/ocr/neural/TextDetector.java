package org.bellgrid.extraction.ocr.neural;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the lines of text on a page (DBNet). The network says of each pixel how likely it is in the core of a line;
 * connected likely pixels are a line, grown by as much as the network has learned to shrink it.
 */
public final class TextDetector implements AutoCloseable {
    /** The network's input is at most so long; enough for 9 px letters on a page of 2000 px. */
    private static final int LONG_SIDE_PX = 1600;

    private static final Scalar MEAN = new Scalar(0.485, 0.456, 0.406);
    private static final Scalar DEVIATION = new Scalar(0.229, 0.224, 0.225);
    private static final double LIKELY = 0.3;
    /** A line's pixels must be this likely on average. */
    private static final double SURE = 0.5;
    /** Area over circumference, times this, is how far a core is grown to all sides. */
    private static final double GROWTH = 1.6;

    private static final int LEAST_SIDE_PX = 3;

    private final Network network;

    public TextDetector(Natives natives) {
        network = new Network(natives.textDetector(), true);
    }

    /**
     * Finds them all.
     *
     * @param page 8 bits, blue-green-red
     * @param rulings where no text can be: non-zero pixels part the text on both sides; same size as the page
     * @return boxes of lines in the page's pixels, in no order
     */
    public List<Box> find(Mat page, Mat rulings) {
        double scale = Math.min(1, (double) LONG_SIDE_PX / Math.max(page.cols(), page.rows()));
        int width = multipleOf32(page.cols() * scale);
        int height = multipleOf32(page.rows() * scale);
        try (Mats mats = new Mats()) {
            Mat scaled = mats.create();
            Imgproc.resize(page, scaled, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            Mat likelihood = mats.keep(
                    network.run(Network.planes(scaled, MEAN, DEVIATION), height, width, TextDetector::likelihood));
            Mat forbidden = mats.create();
            Imgproc.resize(rulings, forbidden, new Size(width, height), 0, 0, Imgproc.INTER_NEAREST);
            likelihood.setTo(Scalar.all(0), forbidden);
            return boxes(likelihood, (double) page.cols() / width, (double) page.rows() / height);
        }
    }

    private static int multipleOf32(double length) {
        return Math.max(32, (int) Math.round(length / 32) * 32);
    }

    private static Mat likelihood(Network.Output output) {
        int height = (int) output.shape()[2];
        int width = (int) output.shape()[3];
        float[] values = new float[height * width];
        output.values().get(values);
        Mat likelihood = new Mat(height, width, CvType.CV_32F);
        likelihood.put(0, 0, values);
        return likelihood;
    }

    private static List<Box> boxes(Mat likelihood, double scaleX, double scaleY) {
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

    @Override
    public void close() {
        network.close();
    }
}
