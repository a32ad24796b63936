package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a timetable and where they lie.
 *
 * @param slots along the axis
 * @param monotone whether time passes from each slot to the next
 * @param scale where the place says the time to the minute, as in a calendar; {@code null} where cells fill slots
 */
record TimeAxis(
        List<Slot> slots, boolean monotone, @Nullable TimeScale scale) {
    /** An edge this close to a slot's edge is meant to be the same: in parts of the slot, and of the whole axis. */
    private static final double SNAP = 0.15;

    private static final double SNAP_OF_AXIS = 0.012;

    TimeAxis {
        slots = List.copyOf(slots);
    }

    TimeAxis(List<Slot> slots, boolean monotone) {
        this(slots, monotone, null);
    }

    /** This axis to scale, if it is drawn so and the edges of cells do not keep to its slots. */
    TimeAxis scaledFor(Collection<Span> cells) {
        return TimeScale.of(slots)
                .filter(fit -> fit.isNeededFor(cells, slots))
                .map(fit -> new TimeAxis(slots, monotone, fit.settledBy(cells)))
                .orElse(this);
    }

    /** An instant and whether it follows from a label, or from the place between labels. */
    record Edge(int minutes, boolean labelled) {}

    boolean hasTimes() {
        return slots.stream().anyMatch(slot -> slot.start() != null);
    }

    /** The slots that a stretch covers at least half. */
    List<Slot> over(Span span) {
        return slots.stream().filter(slot -> slot.span().concerns(span)).toList();
    }

    /** Where a stretch begins in time. */
    Optional<Edge> start(Span span) {
        if (scale != null) {
            return Optional.of(onScale(scale.start(span)));
        }
        Slot slot = at(span.from(), true);
        if (slot != null) {
            return edge(slot, span.from());
        }
        Slot before = neighbour(span.from(), true);
        boolean between = neighbour(span.from(), false) != null;
        return before == null || !between
                ? Optional.empty()
                : edge(before, before.span().to());
    }

    /** Where a stretch ends in time. */
    Optional<Edge> end(Span span) {
        if (scale != null) {
            return Optional.of(onScale(scale.end(span)));
        }
        Slot slot = at(span.to(), false);
        if (slot != null) {
            return edge(slot, span.to());
        }
        Slot after = neighbour(span.to(), false);
        boolean between = neighbour(span.to(), true) != null;
        return after == null || !between
                ? Optional.empty()
                : edge(after, after.span().from());
    }

    private static Edge onScale(double minutes) {
        return new Edge((int) Math.round(minutes / TimeScale.STEP) * TimeScale.STEP, false);
    }

    /** The slot that a place lies in; a place on the edge of two lies in the later one if it is a start. */
    private @Nullable Slot at(double place, boolean start) {
        return slots.stream()
                .filter(slot -> {
                    double snap = snap(slot);
                    return start
                            ? place >= slot.span().from() - snap
                                    && place < slot.span().to() - snap
                            : place > slot.span().from() + snap
                                    && place <= slot.span().to() + snap;
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable Slot neighbour(double place, boolean before) {
        return before
                ? slots.stream()
                        .filter(slot -> slot.span().middle() < place)
                        .reduce((a, b) -> b)
                        .orElse(null)
                : slots.stream()
                        .filter(slot -> slot.span().middle() > place)
                        .findFirst()
                        .orElse(null);
    }

    private double snap(Slot slot) {
        double axis =
                slots.get(slots.size() - 1).span().to() - slots.get(0).span().from();
        return Math.min(SNAP * slot.span().length(), SNAP_OF_AXIS * axis);
    }

    private Optional<Edge> edge(Slot slot, double place) {
        double share = (place - slot.span().from()) / slot.span().length();
        double snap = snap(slot) / slot.span().length();
        if (share <= snap) {
            return Optional.ofNullable(slot.start()).map(start -> new Edge(start, true));
        }
        if (share >= 1 - snap) {
            return Optional.ofNullable(slot.end()).map(end -> new Edge(end, true));
        }
        if (slot.start() == null || slot.end() == null) {
            return Optional.empty();
        }
        double minutes = slot.start() + share * (slot.end() - slot.start());
        return Optional.of(new Edge((int) Math.round(minutes / TimeScale.STEP) * TimeScale.STEP, false));
    }

    /** The axis that a line of labels prints, with the periods and names that stand beside its times. */
    static TimeAxis of(TimeLabels times, List<TimeLabels> all) {
        List<TimeLabels.Label> timed = times.timed();
        Clock.Settled settled =
                Clock.settle(timed.stream().map(TimeLabels.Label::text).toList());
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            Clock.Range range = settled.ranges().get(i);
            Integer next = i + 1 < timed.size() ? settled.ranges().get(i + 1).start() : null;
            Integer end = range.end() != null ? range.end() : next;
            slots.add(slot(timed.get(i), range.start(), end, range.end() == null, all));
        }
        return new TimeAxis(withNamedGaps(closed(slots), times, all), settled.monotone());
    }

    private static Slot slot(
            TimeLabels.Label label,
            @Nullable Integer start,
            @Nullable Integer end,
            boolean endInferred,
            List<TimeLabels> all) {
        Span span = label.span();
        String name = TimeLabels.name(all, span);
        return new Slot(span, start, end, endInferred, period(all, span), name, label.cell());
    }

    /** A label without a time, such as "Break", stands for the time that is left between its neighbours. */
    private static List<Slot> withNamedGaps(List<Slot> slots, TimeLabels times, List<TimeLabels> all) {
        List<Slot> filled = new ArrayList<>(slots);
        TimeAxis printed = new TimeAxis(slots, true);
        for (TimeLabels.Label label : times.labels()) {
            if (label.text().times().isEmpty()) {
                Optional<Edge> start = printed.start(label.span());
                Optional<Edge> end = printed.end(label.span());
                if (start.isPresent()
                        && end.isPresent()
                        && start.get().minutes() < end.get().minutes()) {
                    filled.add(slot(label, start.get().minutes(), end.get().minutes(), true, all));
                }
            }
        }
        filled.sort(Comparator.comparingDouble(slot -> slot.span().from()));
        return filled;
    }

    /** The axis that counts lessons and prints no times; among them may be some that have a name only. */
    static TimeAxis ofPeriods(TimeLabels periods, List<TimeLabels> all) {
        List<Slot> slots = new ArrayList<>();
        for (TimeLabels.Label label : periods.labels()) {
            Slot slot = slot(label, null, null, false, all);
            if (slot.period() != null || !slot.name().isEmpty()) {
                slots.add(slot);
            }
        }
        while (!slots.isEmpty() && slots.get(slots.size() - 1).period() == null) {
            slots.remove(slots.size() - 1); // what follows the last lesson is a legend
        }
        return new TimeAxis(slots, true);
    }

    private static @Nullable String period(List<TimeLabels> all, Span span) {
        return all.stream()
                .flatMap(line -> line.at(span).stream())
                .map(TimeLabels::period)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A last slot without an end lasts as long as slots usually do; where ends are printed, as the shortest. */
    private static List<Slot> closed(List<Slot> slots) {
        Slot last = slots.get(slots.size() - 1);
        List<Integer> lengths = slots.stream()
                .filter(slot -> slot.start() != null && slot.end() != null && slot.end() > slot.start())
                .map(slot -> slot.end() - slot.start())
                .sorted()
                .toList();
        if (last.end() != null || last.start() == null || lengths.isEmpty()) {
            return slots;
        }
        boolean endsPrinted = slots.stream().anyMatch(slot -> !slot.endInferred());
        int length = endsPrinted ? lengths.get(0) : lengths.get(lengths.size() / 2);
        List<Slot> closed = new ArrayList<>(slots);
        closed.set(
                slots.size() - 1,
                new Slot(
                        last.span(),
                        last.start(),
                        last.start() + length,
                        true,
                        last.period(),
                        last.name(),
                        last.label()));
        return closed;
    }
}
