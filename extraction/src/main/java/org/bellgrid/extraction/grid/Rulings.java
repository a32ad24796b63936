package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bellgrid.extraction.natives.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Makes black-and-white pictures (white: ink) of ink and of ruling lines. */
final class Rulings {
    /** Ink is darker than the mean of a square of this side around it. */
    private static final int NEIGHBOURHOOD_PX = 41;
    /** Lines of one table may be this far from touching. */
    private static final int GAP_PX = 3;
    /** Over this distance a colour's edge is measured: in photos it is not sharp. */
    private static final int STEP_PX = 3;
    /** A net of lines smaller than this share of the picture's side, across or down, is no table. */
    private static final double LEAST_TABLE = 0.05;
    /** Of a contour's links to others: the one around it, for holes. */
    private static final int PARENT = 3;

    private Rulings() {}

    /** Pixels darker than their surroundings. */
    static Mat ink(Mat picture, double contrast, Mats mats) {
        Mat grey = mats.create();
        Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
        Mat ink = mats.create();
        Imgproc.adaptiveThreshold(
                grey, ink, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, NEIGHBOURHOOD_PX, contrast);
        return ink;
    }

    /** What runs long enough across or down, with the outline of every table closed. */
    static Mat lines(Mat picture, GridSetting setting, Mats mats) {
        double length = Math.max(20, setting.lineFraction() * Math.max(picture.cols(), picture.rows()));
        Mat smooth = smooth(picture, setting.blurPx(), mats);
        Mat across;
        Mat down;
        if (setting.look() == GridSetting.Look.INK) {
            across = ink(smooth, setting.contrast(), mats);
            down = across;
        } else {
            across = edgesAcross(smooth, setting.contrast(), mats);
            down = edgesDown(smooth, setting.contrast(), mats);
        }
        Mat lines = mats.create();
        Core.bitwise_or(open(across, new Size(length, 1), mats), open(down, new Size(1, length), mats), lines);
        Imgproc.dilate(lines, lines, mats.keep(rectangle(new Size(GAP_PX, GAP_PX))));
        for (Rect table : tables(lines)) {
            Imgproc.rectangle(lines, table, Scalar.all(255), 1);
        }
        return lines;
    }

    private static Mat smooth(Mat picture, int blurPx, Mats mats) {
        if (blurPx == 0) {
            return picture;
        }
        Mat smooth = mats.create();
        Imgproc.GaussianBlur(picture, smooth, new Size(blurPx, blurPx), 0);
        return smooth;
    }

    /** Where the colour changes down the picture, so that an edge runs across. */
    static Mat edgesAcross(Mat picture, double contrast, Mats mats) {
        return edges(picture, 0, STEP_PX, contrast, mats);
    }

    /** Where the colour changes across the picture, so that an edge runs down. */
    static Mat edgesDown(Mat picture, double contrast, Mats mats) {
        return edges(picture, STEP_PX, 0, contrast, mats);
    }

    /** Where one of the colours changes from a pixel to the one a step away. */
    private static Mat edges(Mat picture, int stepX, int stepY, double contrast, Mats mats) {
        int width = picture.cols() - stepX;
        int height = picture.rows() - stepY;
        Mat change = mats.create();
        Core.absdiff(
                mats.keep(picture.submat(new Rect(0, 0, width, height))),
                mats.keep(picture.submat(new Rect(stepX, stepY, width, height))),
                change);
        Mat framed = mats.create();
        Core.copyMakeBorder(
                change,
                framed,
                stepY / 2,
                stepY - stepY / 2,
                stepX / 2,
                stepX - stepX / 2,
                Core.BORDER_CONSTANT,
                Scalar.all(0));
        Mat strongest = mats.create();
        Core.extractChannel(framed, strongest, 0);
        for (int channel = 1; channel < framed.channels(); channel++) {
            Mat other = mats.create();
            Core.extractChannel(framed, other, channel);
            Core.max(strongest, other, strongest);
        }
        Imgproc.threshold(strongest, strongest, contrast, 255, Imgproc.THRESH_BINARY);
        return strongest;
    }

    private static Mat open(Mat ink, Size kernel, Mats mats) {
        Mat opened = mats.create();
        Imgproc.morphologyEx(ink, opened, Imgproc.MORPH_OPEN, mats.keep(rectangle(kernel)));
        return opened;
    }

    private static Mat rectangle(Size size) {
        return Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size);
    }

    /** The outlines of nets of connected lines that may be tables. */
    static List<Rect> tables(Mat lines) {
        return outlines(lines).stream()
                .filter(box -> box.width >= LEAST_TABLE * lines.cols() && box.height >= LEAST_TABLE * lines.rows())
                .toList();
    }

    /** The boxes of connected white pixels. Where few pixels are white, following their edges is the quick way to find them. */
    private static List<Rect> outlines(Mat blackAndWhite) {
        try (Mats mats = new Mats()) {
            List<MatOfPoint> contours = new ArrayList<>();
            Mat hierarchy = mats.create();
            Imgproc.findContours(blackAndWhite, contours, hierarchy, Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_SIMPLE);
            if (contours.isEmpty()) {
                return List.of();
            }
            contours.forEach(mats::keep);
            int[] links = new int[4 * contours.size()];
            hierarchy.get(0, 0, links);
            return IntStream.range(0, contours.size())
                    .filter(contour -> links[4 * contour + PARENT] < 0)
                    .mapToObj(contour -> Imgproc.boundingRect(contours.get(contour)))
                    .toList();
        }
    }

    /**
     * A set of connected white pixels.
     *
     * @param label its number in the picture of labels
     * @param area pixels
     */
    record Component(int label, Rect box, int area) {
        /** All of a picture's components. */
        static List<Component> of(Mat blackAndWhite, int connectivity) {
            try (Mats mats = new Mats()) {
                return of(blackAndWhite, connectivity, mats.create());
            }
        }

        /** The same, and fills in the picture of labels. */
        static List<Component> of(Mat blackAndWhite, int connectivity, Mat labels) {
            try (Mats mats = new Mats()) {
                Mat stats = mats.create();
                int count = Imgproc.connectedComponentsWithStats(
                        blackAndWhite, labels, stats, mats.create(), connectivity, CvType.CV_32S);
                int[] row = new int[5];
                List<Component> components = new ArrayList<>();
                for (int label = 1; label < count; label++) {
                    stats.get(label, 0, row);
                    components.add(new Component(label, new Rect(row[0], row[1], row[2], row[3]), row[4]));
                }
                return components;
            }
        }
    }
}
