package org.bellgrid.api.hitl;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.timetables.TimeblockInput;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.review.SettledBlock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A block as a reviewer settles it, as it came: what a time block says, and which one of the draft it is.
 *
 * @param position of the draft's block that it settles; missing for one that the machine had missed
 * @param timetable for one that was missed, the draft's timetable that it belongs to, from 1; 1 when missing
 */
@Schema(name = "SettledBlock", requiredProperties = "name")
record SettledBlockInput(
        @Nullable Integer position,
        @Nullable Integer timetable,
        @Nullable String name,
        @Nullable DayOfWeek dayOfWeek,
        @Nullable LocalDate date,
        @Nullable Week week,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
        @Nullable String period,
        @Nullable String notes,
        @Nullable String color) {
    /**
     * Notes what is wrong with it.
     *
     * @param self how it is called
     * @param positions how many blocks the draft has
     * @param timetables how many timetables it has
     */
    SettledBlock checked(FieldChecks checks, String self, int positions, int timetables) {
        checks.that(
                position == null || (position >= 1 && position <= positions),
                self + ".position",
                "is no position in the draft, which has " + positions);
        int number = timetable == null ? 1 : timetable;
        checks.that(
                number >= 1 && number <= Math.max(1, timetables),
                self + ".timetable",
                "is no timetable of the draft, which has " + timetables);
        TimeblockInput said = new TimeblockInput(name, dayOfWeek, date, week, startTime, endTime, period, notes, color);
        return new SettledBlock(position, number, said.details(checks, self, self + "."));
    }
}
