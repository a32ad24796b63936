package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Time as a straight function of the place along an axis, fitted to its labels by least squares.
 *
 * @param atZero minutes since midnight at place 0
 * @param perUnit minutes a page unit
 * @param inset minutes by which cells are drawn to begin later, and to end earlier, than they take place
 */
record TimeScale(double atZero, double perUnit, double inset) {
    private static final int FEWEST_SLOTS = 3;
    /** A label lies no farther off than this, in parts of a usual slot. */
    private static final double STRAIGHT = 0.12;
    /** An edge this far from a slot's, in parts of the slot, keeps to no slot ... */
    private static final double OFF = 0.12;
    /** ... and where so many edges do so, the axis is to scale. */
    private static final double MANY = 0.25;

    /** Lessons begin and end at multiples of this, in minutes. */
    static final int STEP = 5;

    private static final double MOST_SHIFT = 4;
    private static final double MOST_INSET = 3;
    private static final double SHIFT_STEP = 0.25;
    /** Of a shift or an inset by a minute, in squared minutes: smaller ones are likelier. */
    private static final double SHIFT_COST = 0.05;

    private record Point(double place, double minutes) {}

    /** The scale of an axis; empty where equal stretches take unequal times. */
    static Optional<TimeScale> of(List<Slot> slots) {
        List<Point> points = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.start() != null) {
                points.add(new Point(slot.span().from(), slot.start()));
                if (slot.end() != null && !slot.endInferred()) {
                    points.add(new Point(slot.span().to(), slot.end()));
                }
            }
        }
        if (slots.size() < FEWEST_SLOTS || points.size() < FEWEST_SLOTS) {
            return Optional.empty();
        }
        TimeScale fit = fit(points);
        double usual = slots.stream()
                        .mapToDouble(slot -> slot.span().length())
                        .average()
                        .orElse(0)
                * fit.perUnit;
        boolean straight = points.stream()
                .allMatch(point -> Math.abs(fit.minutes(point.place) - point.minutes) <= STRAIGHT * usual);
        return straight ? Optional.of(fit) : Optional.empty();
    }

    private static TimeScale fit(List<Point> points) {
        double meanPlace = points.stream().mapToDouble(Point::place).average().orElse(0);
        double meanMinutes =
                points.stream().mapToDouble(Point::minutes).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (Point point : points) {
            covariance += (point.place - meanPlace) * (point.minutes - meanMinutes);
            variance += (point.place - meanPlace) * (point.place - meanPlace);
        }
        double perUnit = variance == 0 ? 0 : covariance / variance;
        return new TimeScale(meanMinutes - perUnit * meanPlace, perUnit, 0);
    }

    /**
     * This scale, moved by less than a step, and with such an inset, that the edges of cells come as close to whole steps as
     * they can: labels are placed by eye and found to a few minutes, edges are drawn by time, often with a gap between
     * them, and found to less than one.
     */
    TimeScale settledBy(Collection<Span> cells) {
        TimeScale best = this;
        double least = Double.POSITIVE_INFINITY;
        for (double shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift += SHIFT_STEP) {
            for (double gap = 0; gap <= MOST_INSET; gap += SHIFT_STEP) {
                TimeScale settled = new TimeScale(atZero + shift, perUnit, gap);
                double cost = settled.misfit(cells) + (shift * shift + gap * gap) * SHIFT_COST;
                if (cost < least) {
                    least = cost;
                    best = settled;
                }
            }
        }
        return best;
    }

    /** The mean square of the distance between edges and whole steps, in minutes. */
    private double misfit(Collection<Span> cells) {
        return cells.stream()
                .flatMapToDouble(cell -> DoubleStream.of(start(cell), end(cell)))
                .map(minutes -> Math.IEEEremainder(minutes, STEP))
                .map(rest -> rest * rest)
                .average()
                .orElse(0);
    }

    /** When a cell begins, in minutes since midnight. */
    double start(Span cell) {
        return minutes(cell.from()) - inset;
    }

    double end(Span cell) {
        return minutes(cell.to()) + inset;
    }

    private double minutes(double place) {
        return atZero + perUnit * place;
    }

    /** Whether many of the cells begin or end within a slot. */
    boolean isNeededFor(Collection<Span> cells, List<Slot> slots) {
        double[] edges = edges(cells);
        long off = DoubleStream.of(edges)
                .filter(edge -> slots.stream().noneMatch(slot -> isAtEdge(edge, slot)))
                .count();
        return off >= MANY * edges.length;
    }

    private static double[] edges(Collection<Span> cells) {
        return cells.stream()
                .flatMapToDouble(cell -> DoubleStream.of(cell.from(), cell.to()))
                .toArray();
    }

    private static boolean isAtEdge(double place, Slot slot) {
        double tolerance = OFF * slot.span().length();
        return Math.abs(place - slot.span().from()) <= tolerance
                || Math.abs(place - slot.span().to()) <= tolerance;
    }
}
