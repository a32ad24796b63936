package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles which half of the day printed times mean, going down an axis on which time only passes.
 *
 * <p>A sheet that anywhere shows 13:00 or later shows 24 hours. Otherwise each time is the first one that is not before
 * the one above it; and a day that seems to begin before six begins after noon.
 */
final class Clock {
    private static final int EARLIEST_MORNING = 6 * 60;

    /** Minutes since midnight; the end is {@code null} where none is printed. */
    record Range(int start, @Nullable Integer end) {}

    private final boolean twentyFour;
    private int now;
    private @Nullable Integer lastEnd;
    private boolean monotone = true;

    private Clock(List<TimeText> texts) {
        twentyFour = texts.stream()
                .flatMap(text -> text.times().stream())
                .anyMatch(time -> time.afternoon() == null && time.certainly24Hours());
        now = twentyFour ? 0 : EARLIEST_MORNING;
    }

    /** Settled ranges, and whether time passes from each to the next. */
    record Settled(List<Range> ranges, boolean monotone) {}

    /** Each text holds at least one time. */
    static Settled settle(List<TimeText> texts) {
        Clock clock = new Clock(texts);
        List<Range> ranges = new ArrayList<>();
        texts.forEach(text -> ranges.add(clock.settle(text)));
        return new Settled(ranges, clock.monotone);
    }

    private Range settle(TimeText text) {
        int start = start(text.times().get(0));
        now = start;
        Integer end =
                text.times().size() > 1 ? next(text.times().get(text.times().size() - 1), start + 1) : null;
        lastEnd = end;
        return new Range(start, end);
    }

    /** A start that lies before the one above it was misread, or misprinted: the end above it is a better guess. */
    private int start(ClockTime time) {
        int start = next(time, now);
        return start < now && lastEnd != null && lastEnd > now ? lastEnd : start;
    }

    private int next(ClockTime time, int earliest) {
        if (twentyFour && time.afternoon() == null) {
            monotone &= time.minutes() >= earliest;
            return time.minutes();
        }
        Optional<Integer> next = time.atOrAfter(earliest);
        monotone &= next.isPresent();
        return next.orElse(time.minutes());
    }
}
