package org.bellgrid.extraction.ocr.neural;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opencv.core.Point;

/**
 * How far lines of text lean: seen along their own direction, the pixels of all lines lie in few rows, close together
 * (projection profile; W. Postl, Detection of linear oblique structures and skew scan in digitized documents, 1986).
 */
final class Skew {
    /** What leans more is no scan that slipped, degrees. */
    private static final double MOST = 7;
    /** Angles are tried at this distance first, then nearer around the best one, degrees. */
    private static final double COARSE = 0.5;

    private static final double FINE = 0.05;
    /** By so much a direction must gather the pixels better than the level one to be believed. */
    private static final double CLEARLY = 1.2;

    /** So many pixels, evenly taken, show as much as all. */
    private static final int ENOUGH = 20_000;

    private final List<Point> pixels;

    /** @param pixels of the cores of lines, in order of rows or of columns */
    Skew(List<Point> pixels) {
        int step = 1 + pixels.size() / ENOUGH;
        this.pixels = IntStream.iterate(0, i -> i < pixels.size(), i -> i + step)
                .mapToObj(pixels::get)
                .toList();
    }

    /** Degrees by which lines fall to the right; negative where they rise, 0 where that is not clear. */
    double degrees() {
        double coarse = best(0, MOST, COARSE);
        double fine = best(coarse, COARSE, FINE);
        return gathered(fine) > CLEARLY * gathered(0) ? fine : 0;
    }

    private double best(double around, double reach, double step) {
        double best = around;
        double most = gathered(around);
        for (double degrees : steps(around - reach, around + reach, step)) {
            double gathered = gathered(degrees);
            if (gathered > most) {
                most = gathered;
                best = degrees;
            }
        }
        return best;
    }

    private static double[] steps(double from, double to, double step) {
        return DoubleStream.iterate(from, degrees -> degrees <= to + step / 2, degrees -> degrees + step)
                .toArray();
    }

    /** The sum of the squared numbers of pixels in each row along a direction. */
    private double gathered(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] rows = pixels.stream()
                .mapToInt(pixel -> (int) Math.round(pixel.y - slope * pixel.x))
                .toArray();
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int row : rows) {
            lowest = Math.min(lowest, row);
            highest = Math.max(highest, row);
        }
        if (rows.length == 0) {
            return 0;
        }
        long[] counts = new long[highest - lowest + 1];
        for (int row : rows) {
            counts[row - lowest]++;
        }
        double sum = 0;
        for (long count : counts) {
            sum += (double) count * count;
        }
        return sum;
    }
}
