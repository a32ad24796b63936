package org.bellgrid.extraction.meaning;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.jspecify.annotations.Nullable;

/**
 * When something takes place, in minutes since midnight.
 *
 * @param start {@code null} where the page gives no time of day
 * @param end {@code null} where the page gives none and none can be inferred
 */
record Timing(@Nullable Integer start, @Nullable Integer end, Set<BlockFlag> flags) {
    static final Timing NONE = new Timing(null, null, EnumSet.of(BlockFlag.NO_TIME));

    private static final int MINUTES_A_DAY = 24 * 60;
    /** A printed time this far, in minutes, from where the cell lies contradicts the axis. */
    private static final int CONTRADICTION = 5;

    /** What the axis says of a stretch; empty where the stretch lies in no time at all. */
    static Optional<Timing> byAxis(TimeAxis axis, Span span) {
        Optional<TimeAxis.Edge> start = axis.start(span);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Set<BlockFlag> flags = EnumSet.noneOf(BlockFlag.class);
        Optional<TimeAxis.Edge> end = axis.end(span);
        if (!start.get().labelled() || (end.isPresent() && !end.get().labelled())) {
            flags.add(BlockFlag.TIME_BY_POSITION);
        }
        if (axis.over(span).stream().reduce((a, b) -> b).map(Slot::endInferred).orElse(true)) {
            flags.add(BlockFlag.END_INFERRED);
        }
        Timing timing = new Timing(
                start.get().minutes(), end.map(TimeAxis.Edge::minutes).orElse(null), flags);
        return timing.passes() ? Optional.of(timing) : Optional.empty();
    }

    private boolean passes() {
        return start == null || end == null || start < end;
    }

    /** What the cell itself prints comes before what the axis says. */
    Timing with(List<ClockTime> printed) {
        if (printed.isEmpty()) {
            return this;
        }
        ClockTime first = printed.get(0);
        int begins = start == null
                ? Clock.settle(List.of(new TimeText(printed, "")))
                        .ranges()
                        .get(0)
                        .start()
                : first.nearest(start);
        Integer ends = end;
        Set<BlockFlag> kept = EnumSet.noneOf(BlockFlag.class);
        if (printed.size() > 1) {
            ends = printed.get(printed.size() - 1).atOrAfter(begins + 1).orElse(null);
        } else if (flags.contains(BlockFlag.END_INFERRED) || ends == null) {
            kept.add(BlockFlag.END_INFERRED);
        }
        if (contradictedBy(begins, ends)) {
            kept.add(BlockFlag.TIME_CONTRADICTS_AXIS);
        }
        Timing timing = new Timing(begins, ends, kept);
        return timing.passes() ? timing : new Timing(begins, null, kept);
    }

    private boolean contradictedBy(int begins, @Nullable Integer ends) {
        boolean early = start != null && begins < start - CONTRADICTION;
        boolean late = end != null && (begins >= end || (ends != null && ends > end + CONTRADICTION));
        return early || late;
    }

    /** The neighbour's printed time is better than a time guessed from the place of the line between the two. */
    Timing startingAt(int neighboursEnd) {
        boolean better = flags.contains(BlockFlag.TIME_BY_POSITION) && (end == null || neighboursEnd < end);
        return better ? new Timing(neighboursEnd, end, flags) : this;
    }

    /** The same for the end. */
    Timing endingAt(int neighboursStart) {
        boolean better = flags.contains(BlockFlag.TIME_BY_POSITION) && start != null && neighboursStart > start;
        return better ? new Timing(start, neighboursStart, flags) : this;
    }

    static @Nullable LocalTime clock(@Nullable Integer minutes) {
        return minutes == null || minutes >= MINUTES_A_DAY ? null : LocalTime.of(minutes / 60, minutes % 60);
    }
}
