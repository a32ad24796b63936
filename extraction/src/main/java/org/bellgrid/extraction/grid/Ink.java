package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Where something is written in a cell, whatever it is. */
public final class Ink {
    /** Grey levels that ink differs from the background. */
    private static final double CONTRAST = 60;
    /** A letter is at least so high. */
    private static final int LEAST_HEIGHT_PX = 7;

    private Ink() {}

    /**
     * The box around all that is written.
     *
     * @param cell 8 bits blue-green-red, without its lines
     * @return in the cell's own pixels; empty for a cell without ink
     */
    public static Optional<Box> box(Mat cell) {
        try (Mats mats = new Mats()) {
            Mat grey = mats.create();
            Imgproc.cvtColor(cell, grey, Imgproc.COLOR_BGR2GRAY);
            Mat background = mats.create();
            Imgproc.threshold(grey, background, 0, 255, Imgproc.THRESH_BINARY + Imgproc.THRESH_OTSU);
            boolean lightIsBackground = Core.countNonZero(background) * 2 > grey.rows() * grey.cols();
            double level = Core.mean(grey, lightIsBackground ? background : inverted(background, mats)).val[0];
            Mat ink = mats.create();
            Core.absdiff(grey, Scalar.all(level), ink);
            Imgproc.threshold(ink, ink, CONTRAST, 255, Imgproc.THRESH_BINARY);
            return around(ink);
        }
    }

    private static Mat inverted(Mat mask, Mats mats) {
        Mat inverted = mats.create();
        Core.bitwise_not(mask, inverted);
        return inverted;
    }

    private static Optional<Box> around(Mat ink) {
        List<Box> letters = new ArrayList<>();
        for (Rulings.Component component : Rulings.Component.of(ink, 8)) {
            Rect box = component.box();
            boolean isLine = box.width >= ink.cols() || box.height >= ink.rows();
            if (box.height >= LEAST_HEIGHT_PX && !isLine) {
                letters.add(new Box(box.x, box.y, box.x + box.width, box.y + box.height));
            }
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(Box.around(letters));
    }
}
