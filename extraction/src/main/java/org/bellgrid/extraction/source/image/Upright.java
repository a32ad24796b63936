package org.bellgrid.extraction.source.image;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.ocr.neural.LineRecogniser;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Turn;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Finds out how a page must be turned for its text to be upright.
 *
 * <ol>
 *   <li>Where nearly all lines of text run up or down, the page lies on its side; some cells' text does so by design.
 *   <li>Of the two ways left, the one in which a few lines are read with better scores.
 * </ol>
 */
final class Upright {
    /** A line is so many times as long as high; shorter ones do not show their direction. */
    private static final double LONG = 1.8;
    /** What is longer takes its time to read. */
    private static final double TOO_LONG = 10;
    /** The share of the length of all lines that runs up or down on a page that lies on its side. */
    private static final double NEARLY_ALL = 0.7;

    private static final int FEWEST_LINES = 4;
    private static final int SAMPLES = 3;
    /** Lines that are read so well on average are upright. */
    private static final double CERTAIN = 0.9;
    /** By so much the other way must be better to be believed. */
    private static final double BETTER = 0.05;

    private final LineRecogniser neural;

    Upright(LineRecogniser neural) {
        this.neural = neural;
    }

    /**
     * How the page must be turned.
     *
     * @param lines the boxes of text on it
     */
    Turn find(Mat page, List<Box> lines) {
        List<Box> across = lines.stream()
                .filter(line -> isLong(line.width(), line.height()))
                .toList();
        List<Box> down = lines.stream()
                .filter(line -> isLong(line.height(), line.width()))
                .toList();
        double lengthAcross = across.stream().mapToDouble(Box::width).sum();
        double lengthDown = down.stream().mapToDouble(Box::height).sum();
        if (across.size() + down.size() < FEWEST_LINES) {
            return Turn.NONE;
        }
        boolean sideways = lengthDown > NEARLY_ALL * (lengthAcross + lengthDown);
        return sideways
                ? better(page, down, Turn.QUARTER, Turn.THREE_QUARTERS)
                : better(page, across, Turn.NONE, Turn.HALF);
    }

    private static boolean isLong(double length, double height) {
        return length >= LONG * height;
    }

    private Turn better(Mat page, List<Box> lines, Turn usual, Turn other) {
        List<Box> samples = Stream.concat(
                        lines.stream()
                                .filter(line -> !isTooLong(line))
                                .sorted(Comparator.comparingDouble(Box::area).reversed()),
                        lines.stream().filter(Upright::isTooLong))
                .limit(SAMPLES)
                .toList();
        double score = score(page, samples, usual);
        return score < CERTAIN && score(page, samples, other) > score + BETTER ? other : usual;
    }

    private static boolean isTooLong(Box line) {
        return Math.max(line.width(), line.height()) > TOO_LONG * Math.min(line.width(), line.height());
    }

    private double score(Mat page, List<Box> lines, Turn turn) {
        return lines.stream()
                .mapToDouble(line -> score(page, line, turn))
                .average()
                .orElse(0);
    }

    private double score(Mat page, Box line, Turn turn) {
        try (Mats mats = new Mats()) {
            Rect area = new Rect((int) line.left(), (int) line.top(), Math.max(1, (int) line.width()), Math.max(1, (int)
                    line.height()));
            return neural.read(mats.keep(turned(mats.keep(page.submat(area)), turn)))
                    .score();
        }
    }

    /** A picture turned so; to be released by the caller. */
    static Mat turned(Mat picture, Turn turn) {
        if (turn == Turn.NONE) {
            return picture.clone();
        }
        Mat turned = new Mat();
        Core.rotate(
                picture,
                turned,
                switch (turn) {
                    case NONE, QUARTER -> Core.ROTATE_90_CLOCKWISE;
                    case HALF -> Core.ROTATE_180;
                    case THREE_QUARTERS -> Core.ROTATE_90_COUNTERCLOCKWISE;
                });
        return turned;
    }
}
