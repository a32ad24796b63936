package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates that stand in a line with each other.
 *
 * <ol>
 *   <li>They follow each other, at most a week apart, and fall on the days of the week that their labels name.
 *   <li>Day before month and month before day are both tried; the order that spans less time is meant.
 *   <li>Where no year is printed, but a label names its day, it may be any year in which that day has that date.
 * </ol>
 */
final class DateLine {
    /** Days between two that follow each other. */
    private static final int LONGEST_STEP = 7;
    /** After so many years each date falls on the same day of the week; they hold each of its years, leap or not. */
    private static final int CYCLE = 28;

    private static final int FIRST_OF_CYCLE = 2001;

    private static final List<Function<DateText, @Nullable MonthDay>> ORDERS =
            List.of(DateText::dayFirst, DateText::monthFirst);

    private final List<@Nullable DateText> printed;
    private final List<@Nullable DayOfWeek> named;

    private DateLine(List<@Nullable DateText> printed, List<@Nullable DayOfWeek> named) {
        this.printed = printed;
        this.named = named;
    }

    /**
     * Reads a line.
     *
     * @param printed what each label prints
     * @param named the day that each label names
     * @return the date of each label that prints one; its year is a guess where no label of the line prints a year. Empty
     *     where the labels print no dates that follow each other, or nothing tells their days of the week
     */
    static Optional<List<@Nullable LocalDate>> read(List<@Nullable DateText> printed, List<@Nullable DayOfWeek> named) {
        DateLine line = new DateLine(printed, named);
        List<Year> years = line.years().toList();
        return ORDERS.stream()
                .flatMap(order -> years.stream().flatMap(year -> line.in(year, order).stream()))
                .min(Comparator.comparingLong(DateLine::length));
    }

    private Stream<Year> years() {
        Optional<Year> first = printed.stream()
                .filter(Objects::nonNull)
                .map(DateText::year)
                .filter(Objects::nonNull)
                .findFirst();
        boolean anchored =
                IntStream.range(0, printed.size()).anyMatch(i -> printed.get(i) != null && named.get(i) != null);
        Stream<Year> any =
                IntStream.range(FIRST_OF_CYCLE, FIRST_OF_CYCLE + CYCLE).mapToObj(Year::of);
        return first.map(Stream::of).orElse(anchored ? any : Stream.empty());
    }

    /** The dates, if this year and order make them follow each other. */
    private Optional<List<@Nullable LocalDate>> in(Year year, Function<DateText, @Nullable MonthDay> order) {
        List<@Nullable LocalDate> dates = new ArrayList<>();
        LocalDate last = null;
        for (int i = 0; i < printed.size(); i++) {
            DateText text = printed.get(i);
            LocalDate date = null;
            if (text != null) {
                date = date(order.apply(text), text.year(), last, year);
                if (date == null || !follows(date, last) || !falls(date, named.get(i))) {
                    return Optional.empty();
                }
                last = date;
            }
            dates.add(date);
        }
        return Optional.of(dates);
    }

    /** In the year that the label prints, else that of the date before, or the next one. */
    private static @Nullable LocalDate date(
            @Nullable MonthDay day, @Nullable Year printed, @Nullable LocalDate last, Year first) {
        Year year = printed != null ? printed : last != null ? Year.from(last) : first;
        if (day == null || !day.isValidYear(year.getValue())) {
            return null;
        }
        LocalDate date = year.atMonthDay(day);
        boolean nextYear = printed == null && last != null && date.isBefore(last);
        return nextYear ? date.plusYears(1) : date;
    }

    private static boolean follows(LocalDate date, @Nullable LocalDate last) {
        return last == null || (!date.isBefore(last) && ChronoUnit.DAYS.between(last, date) <= LONGEST_STEP);
    }

    private static boolean falls(LocalDate date, @Nullable DayOfWeek named) {
        return named == null || date.getDayOfWeek() == named;
    }

    private static long length(List<@Nullable LocalDate> dates) {
        List<LocalDate> printed = dates.stream().filter(Objects::nonNull).toList();
        return ChronoUnit.DAYS.between(printed.get(0), printed.get(printed.size() - 1));
    }
}
