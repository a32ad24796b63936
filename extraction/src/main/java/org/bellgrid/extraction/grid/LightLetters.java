package org.bellgrid.extraction.grid;

import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Paints over letters that are lighter than their ground: the ground beside them is darker than its surroundings, as a
 * line is, and would cut between them.
 */
final class LightLetters {
    /** Grey levels that such letters are lighter than the ground; less is the grain of a photo. */
    private static final double CONTRAST = 40;
    /** A letter's edge is neither as light as the letter nor as dark as the ground. */
    private static final int EDGE_PX = 5;

    private LightLetters() {}

    /**
     * The picture with ground in their place; empty where there are none.
     *
     * @param picture 8 bits blue-green-red
     * @param texts the lines of text on it
     */
    static Optional<Mat> paintedOver(Mat picture, List<Box> texts, Mats mats) {
        Mat painted = mats.keep(picture.clone());
        long lines = texts.stream()
                .map(text -> pixels(text, picture))
                .filter(area -> area.width > 0 && area.height > 0)
                .filter(area -> paintOver(mats.keep(painted.submat(area))))
                .count();
        return lines > 0 ? Optional.of(painted) : Optional.empty();
    }

    /** Whether the letters of a text are light. */
    private static boolean paintOver(Mat text) {
        try (Mats mats = new Mats()) {
            Mat grey = mats.create();
            Imgproc.cvtColor(text, grey, Imgproc.COLOR_BGR2GRAY);
            Mat light = mats.create();
            Imgproc.threshold(grey, light, 0, 255, Imgproc.THRESH_BINARY + Imgproc.THRESH_OTSU);
            Mat dark = mats.create();
            Core.bitwise_not(light, dark);
            boolean onDark = 2 * Core.countNonZero(dark) > grey.rows() * grey.cols();
            if (!onDark || Core.mean(grey, light).val[0] - Core.mean(grey, dark).val[0] < CONTRAST) {
                return false;
            }
            Scalar ground = Core.mean(text, dark);
            Imgproc.dilate(
                    light,
                    light,
                    mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(EDGE_PX, EDGE_PX))));
            text.setTo(ground, light);
            return true;
        }
    }

    private static Rect pixels(Box box, Mat picture) {
        int left = (int) Math.max(0, box.left());
        int top = (int) Math.max(0, box.top());
        return new Rect(
                left,
                top,
                (int) Math.min(picture.cols(), box.right()) - left,
                (int) Math.min(picture.rows(), box.bottom()) - top);
    }
}
