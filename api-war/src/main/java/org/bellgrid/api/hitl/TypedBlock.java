package org.bellgrid.api.hitl;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.Week;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A block as a reviewer is typing it: the fields of a settled block, each a text that may be incomplete or wrong.
 *
 * @param position of the draft's block that it settles; missing for one that the machine had missed
 * @param timetable for one that was missed, the draft's timetable that it belongs to, from 1; 1 when missing
 */
@Schema(name = "TypedBlock")
record TypedBlock(
        @Nullable Integer position,
        @Nullable Integer timetable,
        @Nullable String name,
        @Nullable String dayOfWeek,
        @Nullable String date,
        @Nullable String week,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String period,
        @Nullable String notes,
        @Nullable String color) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** What has been typed. */
    Stream<String> texts() {
        return Stream.of(name, dayOfWeek, date, week, startTime, endTime, period, notes, color)
                .filter(Objects::nonNull);
    }

    /**
     * What it means; notes what means nothing.
     *
     * @param self how it is called
     */
    SettledBlockInput meant(FieldChecks checks, String self) {
        return new SettledBlockInput(
                position,
                timetable,
                name,
                parsed(checks, dayOfWeek, self + ".dayOfWeek", DayOfWeek::valueOf, "must be a day such as MONDAY"),
                parsed(checks, date, self + ".date", LocalDate::parse, "must be a date such as 2026-09-07"),
                parsed(checks, week, self + ".week", Week::valueOf, "must be A or B"),
                parsed(checks, startTime, self + ".startTime", TypedBlock::time, "must be a time such as 09:05"),
                parsed(checks, endTime, self + ".endTime", TypedBlock::time, "must be a time such as 09:05"),
                period,
                notes,
                color == null || color.isBlank() ? null : color);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text, TIME);
    }

    private static <T> @Nullable T parsed(
            FieldChecks checks, @Nullable String text, String field, Function<String, T> parse, String otherwise) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            checks.that(false, field, otherwise);
            return null;
        }
    }
}
