package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds rectangles of one colour on another ground, as calendars draw their entries.
 *
 * <ol>
 *   <li>What hangs together without a change of colour, but for letters, is a patch.
 *   <li>A patch that runs along all four sides of its box is a rectangle; one that differs from what lies beyond most of
 *       its sides is a block.
 *   <li>Each side moves to where the colour is half gone, which is finer than a pixel of the original.
 * </ol>
 */
public final class ColourBlocks {
    /** Grey levels by which neighbouring colours differ. */
    private static final double CONTRAST = 14;

    private static final int BLUR_PX = 3;
    /** A block's sides are at least so long, and at most so long, as a share of the picture's. */
    private static final double LEAST_SIDE = 0.015;

    private static final double MOST_WIDTH = 0.6;
    private static final double MOST_HEIGHT = 0.9;
    /** The part of each side along which the patch runs; corners may be round. */
    private static final double SIDE_COVERED = 0.7;
    /** How far in from a side the patch may begin, as a share of the block. */
    private static final double DEPTH = 0.3;
    /** The sum over the three colours by which a block differs from its ground. */
    private static final int DIFFERENT = 30;
    /** The same of a block from the paper: paler ones are found in some places only, and say nothing. */
    private static final int TINTED = 45;
    /** Beyond so many sides a block's ground is seen; beyond the others may lie a block of its colour. */
    private static final int FREE_SIDES = 2;

    /** The ground is the commonest colour among so many pixels across and down, in steps of so many grey levels. */
    private static final int GROUND_PX = 100;

    private static final int COLOUR_STEP = 12;

    private static final double FLAT = 255;
    /** How far in from its box a line of text is surely on its block, as a share of its height. */
    private static final double MARGIN = 0.1;

    /** A column of pixels of which no more than this is flat parts blocks. */
    private static final double BARELY = 0.05;

    /** A patch of which the inside of a line of text is this part is that text. */
    private static final double LETTERING = 0.6;

    private static final int SAMPLES = 24;
    private static final int INSIDE_PX = 4;
    private static final int OUTSIDE_PX = 9;

    private final Mat page;
    private final Mat labels;
    private final double[] ground;

    private ColourBlocks(Mat page, Mat labels, double[] ground) {
        this.page = page;
        this.labels = labels;
        this.ground = ground;
    }

    /**
     * Finds them all.
     *
     * @param picture straight, 8 bits blue-green-red, long side about 2000 px
     * @param texts the lines of text on it
     * @return in reading order; those that hold other blocks are left out, and letters
     */
    public static List<Box> find(Mat picture, List<Box> texts) {
        try (Mats mats = new Mats()) {
            Mat smooth = mats.create();
            Imgproc.GaussianBlur(picture, smooth, new Size(BLUR_PX, BLUR_PX), 0);
            double[] ground = ground(smooth);
            Mat flat = flat(smooth, ground, mats);
            List<Rect> cores = texts.stream().map(ColourBlocks::core).toList();
            cores.forEach(core -> paintOver(core, flat, mats));
            Mat labels = mats.create();
            List<Rulings.Component> patches = Rulings.Component.of(flat, 4, labels);
            ColourBlocks finder = new ColourBlocks(smooth, labels, ground);
            List<Box> blocks = patches.stream()
                    .filter(finder::hasSize)
                    .filter(patch -> cores.stream().noneMatch(core -> isMostOf(core, patch.box())))
                    .filter(finder::isRectangle)
                    .filter(finder::standsOut)
                    .map(patch -> finder.fit(patch.box()))
                    .filter(block -> texts.stream().noneMatch(text -> Lettering.isPart(block, text)))
                    .toList();
            return blocks.stream()
                    .filter(block -> blocks.stream().noneMatch(other -> !other.equals(block) && holds(block, other)))
                    .sorted(Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left))
                    .toList();
        }
    }

    /** What is of one colour, but not that of the ground. */
    private static Mat flat(Mat page, double[] ground, Mats mats) {
        Mat flat = mats.create();
        Core.bitwise_or(Rulings.edgesAcross(page, CONTRAST, mats), Rulings.edgesDown(page, CONTRAST, mats), flat);
        Core.bitwise_not(flat, flat);
        Mat unlike = mats.create();
        Core.absdiff(page, new Scalar(ground), unlike);
        Core.transform(unlike, unlike, mats.keep(Mat.ones(1, page.channels(), CvType.CV_32F)));
        Imgproc.threshold(unlike, unlike, DIFFERENT / 2.0, FLAT, Imgproc.THRESH_BINARY);
        Core.bitwise_and(flat, unlike, flat);
        return flat;
    }

    /** The inside of a line of text, which does not reach over the side of the block that it is written on. */
    private static Rect core(Box text) {
        double margin = MARGIN * text.height();
        return new Rect(
                new Point(text.left() + margin, text.top() + margin),
                new Point(text.right() - margin, text.bottom() - margin));
    }

    /** Makes a text flat, but for what parts the blocks that it was taken to run across: that goes on beyond the text. */
    private static void paintOver(Rect core, Mat flat, Mats mats) {
        Rect shown = within(core, flat);
        Set<Integer> parting = new TreeSet<>();
        for (int beyond : new int[] {-core.height, core.height}) {
            Rect next = within(new Rect(core.x, core.y + beyond, core.width, core.height), flat);
            if (next.area() > 0 && Core.mean(mats.keep(flat.submat(next))).val[0] > FLAT / 2) {
                int top = Math.min(shown.y, next.y);
                Rect both = new Rect(shown.x, top, shown.width, shown.height + next.height);
                Mat means = mats.create();
                Core.reduce(mats.keep(flat.submat(both)), means, 0, Core.REDUCE_AVG, CvType.CV_32F);
                IntStream.range(0, means.cols())
                        .filter(x -> means.get(0, x)[0] <= BARELY * FLAT)
                        .forEach(x -> parting.add(shown.x + x));
            }
        }
        Imgproc.rectangle(flat, shown, new Scalar(FLAT), Imgproc.FILLED);
        for (int x : parting) {
            Imgproc.line(flat, new Point(x, shown.y), new Point(x, shown.y + shown.height - 1.0), new Scalar(0));
        }
    }

    private static Rect within(Rect rect, Mat picture) {
        int left = Math.max(0, rect.x);
        int top = Math.max(0, rect.y);
        int right = Math.min(picture.cols(), rect.x + rect.width);
        int bottom = Math.min(picture.rows(), rect.y + rect.height);
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean isMostOf(Rect core, Rect patch) {
        int width = Math.min(core.x + core.width, patch.x + patch.width) - Math.max(core.x, patch.x);
        int height = Math.min(core.y + core.height, patch.y + patch.height) - Math.max(core.y, patch.y);
        return Math.max(0, width) * Math.max(0, height) >= LETTERING * patch.area();
    }

    private static boolean holds(Box block, Box other) {
        return block.contains(other.centerX(), other.centerY()) && other.area() < block.area();
    }

    private boolean hasSize(Rulings.Component patch) {
        double least = LEAST_SIDE * Math.max(page.cols(), page.rows());
        Rect box = patch.box();
        return Math.min(box.width, box.height) >= least
                && box.width <= MOST_WIDTH * page.cols()
                && box.height <= MOST_HEIGHT * page.rows();
    }

    private boolean isRectangle(Rulings.Component patch) {
        return Arrays.stream(Side.values()).allMatch(side -> {
            int covered = 0;
            for (int sample = 0; sample < SAMPLES; sample++) {
                covered += begins(patch, side, sample) ? 1 : 0;
            }
            return covered >= SIDE_COVERED * SAMPLES;
        });
    }

    /** Whether the patch is met soon on the way in from a side: letters may stand close to it. */
    private boolean begins(Rulings.Component patch, Side side, int sample) {
        int depth = (int) Math.max(INSIDE_PX, DEPTH * side.across(patch.box()));
        for (int step = 1; step <= depth; step++) {
            int[] at = side.at(patch.box(), sample, -step);
            if ((int) labels.get(at[1], at[0])[0] == patch.label()) {
                return true;
            }
        }
        return false;
    }

    private boolean standsOut(Rulings.Component patch) {
        double[] fill = colour(patch.box());
        if (distance(fill, ground) <= TINTED) {
            return false;
        }
        return Arrays.stream(Side.values())
                        .filter(side -> {
                            int different = 0;
                            for (int sample = 0; sample < SAMPLES; sample++) {
                                different +=
                                        distance(side.at(patch.box(), sample, OUTSIDE_PX), fill) > DIFFERENT ? 1 : 0;
                            }
                            return different >= SIDE_COVERED * SAMPLES;
                        })
                        .count()
                >= FREE_SIDES;
    }

    /** The median along the sides of a patch. */
    private double[] colour(Rect box) {
        List<double[]> samples = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                int[] at = side.at(box, sample, -INSIDE_PX);
                samples.add(page.get(at[1], at[0]));
            }
        }
        double[] median = new double[3];
        for (int channel = 0; channel < median.length; channel++) {
            int c = channel;
            median[c] = samples.stream().mapToDouble(s -> s[c]).sorted().toArray()[samples.size() / 2];
        }
        return median;
    }

    /** How far the colour at a place is from another; beyond the picture it is as far as can be. */
    private double distance(int[] at, double[] colour) {
        if (at[0] < 0 || at[1] < 0 || at[0] >= page.cols() || at[1] >= page.rows()) {
            return 3 * 255;
        }
        return distance(page.get(at[1], at[0]), colour);
    }

    private static double distance(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
    }

    /** The mean of the colours that most of the page has, no more than a step apart. */
    private static double[] ground(Mat page) {
        try (Mats mats = new Mats()) {
            Mat small = mats.create();
            Imgproc.resize(page, small, new Size(GROUND_PX, GROUND_PX), 0, 0, Imgproc.INTER_NEAREST);
            Map<List<Integer>, List<double[]>> colours = new HashMap<>();
            for (int i = 0; i < GROUND_PX * GROUND_PX; i++) {
                double[] pixel = small.get(i / GROUND_PX, i % GROUND_PX);
                List<Integer> step = Arrays.stream(pixel)
                        .mapToObj(level -> (int) level / COLOUR_STEP)
                        .toList();
                colours.computeIfAbsent(step, s -> new ArrayList<>()).add(pixel);
            }
            List<double[]> commonest = Collections.max(colours.values(), Comparator.comparingInt(List::size));
            return IntStream.range(0, page.channels())
                    .mapToDouble(channel -> commonest.stream()
                            .mapToDouble(pixel -> pixel[channel])
                            .average()
                            .orElseThrow())
                    .toArray();
        }
    }

    private Box fit(Rect patch) {
        double[] fill = colour(patch);
        return new Box(
                patch.x - reach(Side.LEFT, patch, fill),
                patch.y - reach(Side.TOP, patch, fill),
                patch.x + patch.width + reach(Side.RIGHT, patch, fill),
                patch.y + patch.height + reach(Side.BOTTOM, patch, fill));
    }

    /** How far, in pixels, the block's colour reaches beyond a side of its patch. */
    private double reach(Side side, Rect patch, double[] fill) {
        double[] reaches = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double half = Math.max(DIFFERENT, distance(side.at(patch, sample, OUTSIDE_PX), fill)) / 2;
            int step = -INSIDE_PX;
            double before = 0;
            double here = 0;
            while (step <= OUTSIDE_PX && here < half) {
                before = here;
                here = distance(side.at(patch, sample, step), fill);
                step++;
            }
            double last = step - 1.0;
            reaches[sample] = here > before ? last - 1 + (half - before) / (here - before) : last;
        }
        Arrays.sort(reaches);
        return reaches[SAMPLES / 2] + 0.5;
    }

    private enum Side {
        LEFT,
        TOP,
        RIGHT,
        BOTTOM;

        /** The size of a box as seen from this side, in pixels. */
        int across(Rect box) {
            return this == LEFT || this == RIGHT ? box.width : box.height;
        }

        /** The pixel at a sample's place along the side, so far beyond it. */
        int[] at(Rect box, int sample, int beyond) {
            double share = (sample + 0.5) / SAMPLES;
            int x = (int) (box.x + share * box.width);
            int y = (int) (box.y + share * box.height);
            return switch (this) {
                case LEFT -> new int[] {box.x - 1 - beyond, y};
                case TOP -> new int[] {x, box.y - 1 - beyond};
                case RIGHT -> new int[] {box.x + box.width + beyond, y};
                case BOTTOM -> new int[] {x, box.y + box.height + beyond};
            };
        }
    }
}
