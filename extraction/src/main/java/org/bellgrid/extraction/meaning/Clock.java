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
        int start = next(text.times().get(0), now);
        now = start;
        Integer end =
                text.times().size() > 1 ? next(text.times().get(text.times().size() - 1), start + 1) : null;
        return new Range(start, end);
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
