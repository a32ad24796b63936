package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/** What a text says, by itself, of when something takes place. */
public final class Printed {
    private static final int HOUR = 60;

    private Printed() {}

    /** Whether it prints a day, a week or a time of day. */
    public static boolean isLabel(String text) {
        return days(text).findAny().isPresent()
                || WeekText.read(text).isPresent()
                || times(text).findAny().isPresent();
    }

    /** Whether it names the day, in any language, and little else. */
    public static boolean names(String text, DayOfWeek day) {
        return days(text).anyMatch(named -> named == day);
    }

    /** Whether it names the week. */
    public static boolean names(String text, Week week) {
        return WeekText.find(text).filter(named -> named == week).isPresent();
    }

    /**
     * Whether it prints a time.
     *
     * @param read what has been taken for it; where the text does not say which half of the day it means, the nearest to this
     *     is meant. {@code null} for nothing, and then it may be either
     */
    public static boolean prints(String text, LocalTime time, @Nullable LocalTime read) {
        int minutes = minutes(time);
        return times(text)
                .anyMatch(printed -> read == null
                        ? printed.candidates().contains(minutes)
                        : printed.nearest(minutes(read)) == minutes);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static Stream<DayOfWeek> days(String text) {
        LabelText label = LabelText.of(text);
        return DayNames.ALL.stream()
                .map(names -> names.read(label))
                .flatMap(Optional::stream)
                .map(DayLabel::day);
    }

    private static Stream<ClockTime> times(String text) {
        return Stream.of(TimeText.ofLabel(text), TimeText.ofEntry(text)).flatMap(read -> read.times().stream());
    }
}
