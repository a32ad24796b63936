package org.bellgrid.extraction.source.image;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Says why the text on a picture cannot be read. */
final class Legibility {
    /** Fewer lines than this say nothing about a picture. */
    private static final int FEWEST_LINES = 8;
    /** A line is read if the neural engine is so sure of it ... */
    private static final double READ = 0.8;
    /** ... and a page is legible if so many of its lines are. */
    private static final double LEGIBLE = 0.5;

    /** Lines lower than this, in pixels of the picture itself, are too small: letters are about 0.7 of it. */
    private static final double LEAST_LINE_PX = 11;
    /** So many lines that run into the picture's edge mean that it shows only part of the page. */
    private static final double MANY_CUT = 0.15;

    private static final double EDGE_PX = 4;
    /** A part of the picture so large that is pure white, while the rest is not, is glare. */
    private static final double MUCH_GLARE = 0.06;

    private static final double WHITE = 252;
    private static final double PAPER = 215;
    /** Sharp letters change grey from pixel to pixel by more than this share of their contrast (deviation of the Laplacian). */
    private static final double SHARP = 0.3;

    private Legibility() {}

    /**
     * Finds the worst flaw.
     *
     * @param page as laid out for reading
     * @param scale page pixels a pixel of the picture
     * @param lines where text was found
     * @param scores how sure the neural engine is of those lines that it could read at all, 0..1
     * @return empty for a legible page, or one without much text
     */
    static Optional<PictureFlaw> find(Mat page, double scale, List<Box> lines, List<Double> scores) {
        long read = scores.stream().filter(score -> score >= READ).count();
        if (lines.size() < FEWEST_LINES || read >= LEGIBLE * lines.size()) {
            return Optional.empty();
        }
        if (median(lines) / scale < LEAST_LINE_PX) {
            return Optional.of(PictureFlaw.SMALL);
        }
        if (cut(lines, page) >= MANY_CUT) {
            return Optional.of(PictureFlaw.CUT_OFF);
        }
        try (Mats mats = new Mats()) {
            Mat grey = mats.create();
            Imgproc.cvtColor(page, grey, Imgproc.COLOR_BGR2GRAY);
            if (sharpness(grey, lines, mats) < SHARP) {
                return Optional.of(PictureFlaw.BLUR);
            }
            return Optional.of(glares(grey, mats) ? PictureFlaw.GLARE : PictureFlaw.UNCLEAR);
        }
    }

    private static double median(Collection<Box> lines) {
        double[] heights = lines.stream()
                .mapToDouble(line -> Math.min(line.width(), line.height()))
                .sorted()
                .toArray();
        return heights[heights.length / 2];
    }

    private static double cut(Collection<Box> lines, Mat page) {
        long cut = lines.stream()
                .filter(line -> line.left() <= EDGE_PX
                        || line.top() <= EDGE_PX
                        || line.right() >= page.cols() - EDGE_PX
                        || line.bottom() >= page.rows() - EDGE_PX)
                .count();
        return (double) cut / lines.size();
    }

    private static boolean glares(Mat grey, Mats mats) {
        Mat white = mats.create();
        Core.compare(grey, Scalar.all(WHITE), white, Core.CMP_GE);
        double glare = (double) Core.countNonZero(white) / (grey.rows() * grey.cols());
        return glare >= MUCH_GLARE && Core.mean(grey).val[0] < PAPER && glare < 0.5;
    }

    /** How fast grey changes where text is, as a share of its contrast. */
    private static double sharpness(Mat grey, Collection<Box> lines, Mats mats) {
        Mat change = mats.create();
        Imgproc.Laplacian(grey, change, CvType.CV_16S);
        double[] ratios = lines.stream()
                .map(line -> LineReader.pixels(line, grey))
                .filter(area -> area.width > 2 && area.height > 2)
                .mapToDouble(area -> {
                    double contrast = deviation(mats.keep(grey.submat(area)));
                    return contrast < 1 ? 0 : deviation(mats.keep(change.submat(area))) / contrast;
                })
                .sorted()
                .toArray();
        return ratios.length == 0 ? 0 : ratios[ratios.length / 2];
    }

    private static double deviation(Mat values) {
        try (Mats mats = new Mats()) {
            MatOfDouble mean = mats.keep(new MatOfDouble());
            MatOfDouble deviation = mats.keep(new MatOfDouble());
            Core.meanStdDev(values, mean, deviation);
            return deviation.get(0, 0)[0];
        }
    }
}
