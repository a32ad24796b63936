package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as printed, which may leave open which half of the day is meant.
 *
 * @param minutes since midnight if the page meant 24 hours; 0..1440
 * @param afternoon what {@code am} or {@code pm} says; {@code null} when neither is printed
 */
record ClockTime(int minutes, @Nullable Boolean afternoon) {
    private static final int HALF_DAY = 12 * 60;
    private static final int HOUR = 60;

    static Optional<ClockTime> of(int hour, int minute, @Nullable Boolean afternoon) {
        boolean valid = minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) && (afternoon == null || hour <= 12);
        return valid ? Optional.of(new ClockTime(hour * HOUR + minute, afternoon)) : Optional.empty();
    }

    /** The minutes since midnight that may be meant, earliest first. */
    List<Integer> candidates() {
        int withinHalf = minutes % HALF_DAY;
        if (afternoon != null) {
            return List.of(afternoon ? withinHalf + HALF_DAY : withinHalf);
        }
        return certainly24Hours() ? List.of(minutes) : List.of(withinHalf, withinHalf + HALF_DAY);
    }

    /** Whether only a 24-hour clock shows this. */
    boolean certainly24Hours() {
        return minutes >= HALF_DAY + HOUR || minutes < HOUR;
    }

    /** The earliest candidate at or after a time. */
    Optional<Integer> atOrAfter(int earliest) {
        return candidates().stream().filter(candidate -> candidate >= earliest).findFirst();
    }

    /** The candidate that is nearest to a time. */
    int nearest(int minutesOfDay) {
        List<Integer> candidates = candidates();
        int first = candidates.get(0);
        int last = candidates.get(candidates.size() - 1);
        return Math.abs(first - minutesOfDay) <= Math.abs(last - minutesOfDay) ? first : last;
    }
}
