package org.bellgrid.domain.overview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of days of UTC.
 *
 * @param first is in it
 * @param last is in it, too
 */
public record Days(LocalDate first, LocalDate last) {
    /** As many as there may be. */
    public static final int MOST = 400;

    public Days {
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST - 1L))) {
            throw new IllegalArgumentException("from %s to %s are not 1 to %d days".formatted(first, last, MOST));
        }
    }

    /** When the first begins. */
    Instant start() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When the day after the last begins. */
    Instant end() {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The Mondays of all weeks that have a day in it, in order. */
    public List<LocalDate> weeks() {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, week -> !week.isAfter(last), week -> week.plusWeeks(1))
                .toList();
    }
}
