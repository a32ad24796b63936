package org.bellgrid.api.timetables;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.TimetableRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a time block, as it came. It needs a day or a date, and a start or a period.
 *
 * @param period as printed, such as {@code "3"}
 * @param notes may have several lines
 * @param color as {@code #rrggbb}
 */
@Schema(name = "TimeblockInput", requiredProperties = "name")
public record TimeblockInput(
        @Nullable String name,
        @Nullable DayOfWeek dayOfWeek,
        @Nullable LocalDate date,
        @Nullable Week week,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
        @Nullable String period,
        @Nullable String notes,
        @Nullable String color) {
    /** Says nothing, as a missing body does. */
    static final TimeblockInput NOTHING = new TimeblockInput(null, null, null, null, null, null, null, null, null);

    private static final int LONG_TEXT = 500;
    private static final int SHORT_TEXT = 50;
    private static final int NOTES = 4000;

    static TimeblockInput of(Timeblock block) {
        BlockDetails details = block.details();
        return new TimeblockInput(
                details.name(),
                details.day(),
                details.date(),
                details.week(),
                details.start(),
                details.end(),
                details.period(),
                details.notes(),
                details.color());
    }

    BlockDetails checked() {
        FieldChecks checks = new FieldChecks();
        BlockDetails details = details(checks, "timeblock", "");
        checks.orThrow();
        return details;
    }

    /**
     * Notes what is wrong with it.
     *
     * @param self how the block itself is called
     * @param prefix what goes before the names of its fields
     */
    public BlockDetails details(FieldChecks checks, String self, String prefix) {
        BlockDetails details = new BlockDetails(
                checks.required(name, prefix + "name", LONG_TEXT),
                dayOfWeek,
                date,
                week,
                startTime,
                endTime,
                checks.optional(period, prefix + "period", SHORT_TEXT),
                checks.lines(notes, prefix + "notes", NOTES),
                color);
        checks.that(
                color == null || color.matches("#[0-9a-f]{6}"), prefix + "color", "must be a color such as #ffe599");
        TimetableRule.breaches(details).forEach(breach -> checks.that(false, self, breach));
        return details;
    }
}
