package org.bellgrid.extraction.generator;

import java.util.Set;
import org.bellgrid.extraction.natives.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Spoils a picture (three channels, eight bits) as scanners, telephones and screens do. Each method returns the
 * picture or a new one, released with the others of this work.
 */
final class Wear {
    private final Mats mats;
    private final Dice dice;
    private final Set<String> traits;

    /** @param traits told what happens */
    Wear(Mats mats, Dice dice, Set<String> traits) {
        this.mats = mats;
        this.dice = dice;
        this.traits = traits;
    }

    /** A sheet from a flatbed scanner. */
    Mat scan(Mat picture) {
        traits.add("scan");
        Mat scanned = dice.chance(0.8) ? skew(picture) : picture;
        scanned = dice.chance(0.4) ? grey(scanned) : scanned;
        scanned = dice.chance(0.5) ? blur(scanned, dice.between(0.4, 0.9)) : scanned;
        return noise(scanned, dice.between(2.0, 10.0));
    }

    /** A sheet that a telephone saw on a desk. */
    Mat photo(Mat picture) {
        traits.add("photo");
        Mat seen = perspective(picture);
        seen = dice.chance(0.8) ? shadow(seen) : seen;
        seen = blur(seen, dice.between(0.4, 1.1));
        return noise(seen, dice.between(2.0, 8.0));
    }

    /** A screen that a telephone saw. */
    Mat screen(Mat picture) {
        return noise(blur(moire(perspective(picture)), dice.between(0.4, 0.9)), dice.between(1.0, 5.0));
    }

    Mat rotated(Mat picture) {
        int quarters = dice.between(0, 2);
        traits.add("rotated");
        traits.add("rotated-" + (quarters + 1) * 90);
        Mat turned = mats.create();
        Core.rotate(picture, turned, quarters); // 0: by 90 degrees clockwise, and so on
        return turned;
    }

    /** As screens show pages at night. */
    Mat dark(Mat picture) {
        traits.add("dark-mode");
        Mat dark = mats.create();
        Core.bitwise_not(picture, dark);
        Core.convertScaleAbs(dark, dark, 0.88, 22);
        return dark;
    }

    private Mat skew(Mat picture) {
        traits.add("skew");
        double degrees = dice.between(0.4, 2.5) * dice.pick(-1, 1);
        Point middle = new Point(picture.width() / 2.0, picture.height() / 2.0);
        Mat turn = mats.keep(Imgproc.getRotationMatrix2D(middle, degrees, 0.97));
        Mat skewed = mats.create();
        Imgproc.warpAffine(
                picture, skewed, turn, picture.size(), Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, Scalar.all(250));
        return skewed;
    }

    private Mat perspective(Mat picture) {
        traits.add("perspective");
        double border = 0.05 * Math.max(picture.width(), picture.height());
        Size desk = new Size(picture.width() + 2 * border, picture.height() + 2 * border);
        Mat seen = mats.create();
        Imgproc.warpPerspective(
                picture,
                seen,
                mats.keep(Imgproc.getPerspectiveTransform(
                        corners(picture.size(), 0, 0), corners(picture.size(), border, 0.6 * border))),
                desk,
                Imgproc.INTER_CUBIC,
                Core.BORDER_CONSTANT,
                new Scalar(dice.between(60, 120), dice.between(80, 140), dice.between(90, 170)));
        return seen;
    }

    /** Clockwise from the top left, moved by an offset and shaken by up to an amount. */
    private MatOfPoint2f corners(Size size, double offset, double shake) {
        return mats.keep(new MatOfPoint2f(
                corner(0, 0, offset, shake),
                corner(size.width, 0, offset, shake),
                corner(size.width, size.height, offset, shake),
                corner(0, size.height, offset, shake)));
    }

    private Point corner(double x, double y, double offset, double shake) {
        return new Point(x + offset + dice.between(-shake, shake), y + offset + dice.between(-shake, shake));
    }

    private Mat grey(Mat picture) {
        traits.add("grey");
        Mat grey = mats.create();
        Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
        Imgproc.cvtColor(grey, grey, Imgproc.COLOR_GRAY2BGR);
        return grey;
    }

    private Mat blur(Mat picture, double sigma) {
        traits.add("blur");
        Mat blurred = mats.create();
        Imgproc.GaussianBlur(picture, blurred, new Size(0, 0), sigma);
        return blurred;
    }

    private Mat noise(Mat picture, double deviation) {
        traits.add("noise");
        Mat grain = mats.keep(new Mat(picture.size(), CvType.CV_16SC3));
        Core.setRNGSeed(dice.between(1, 1_000_000));
        Core.randn(grain, 0, deviation);
        Mat noisy = mats.create();
        Core.add(picture, grain, noisy, mats.create(), CvType.CV_8UC3);
        return noisy;
    }

    /** Darkness that grows along some direction. */
    private Mat shadow(Mat picture) {
        traits.add("shadow");
        Mat corners = mats.keep(new Mat(2, 2, CvType.CV_32FC1));
        for (int i = 0; i < 4; i++) {
            corners.put(i / 2, i % 2, dice.between(0.5, 1.0));
        }
        Mat light = mats.create();
        Imgproc.resize(corners, light, picture.size(), 0, 0, Imgproc.INTER_LINEAR);
        return lit(picture, light);
    }

    /** Stripes where the lines of the screen meet those of the camera. */
    private Mat moire(Mat picture) {
        traits.add("moire");
        double across = dice.between(0.1, 0.9);
        double down = dice.between(0.1, 0.9);
        double depth = dice.between(0.03, 0.1);
        Mat light = mats.keep(new Mat(picture.size(), CvType.CV_32FC1));
        float[] row = new float[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) (1 - depth + depth * Math.sin(across * x + down * y));
            }
            light.put(y, 0, row);
        }
        return lit(picture, light);
    }

    private Mat lit(Mat picture, Mat light) {
        Mat three = mats.create();
        Imgproc.cvtColor(light, three, Imgproc.COLOR_GRAY2BGR);
        Mat lit = mats.create();
        Core.multiply(picture, three, lit, 1, CvType.CV_8UC3);
        return lit;
    }
}
