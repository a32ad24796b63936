package org.bellgrid.api.timetables.export;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.TimeblockId;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableDetails;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.TimetableStatus;
import org.jspecify.annotations.Nullable;

/** An invented week that holds from a Wednesday on. */
final class SampleWeek {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 2);

    final Timetable timetable;
    final List<Timeblock> blocks = new ArrayList<>();

    SampleWeek(@Nullable LocalDate last) {
        timetable = new Timetable(
                TimetableId.random(),
                DistrictId.random(),
                new TimetableDetails("Class 4b", null, null, null, null, null, FIRST, last, TimetableStatus.ACTIVE));
    }

    /** From 8:30 to 9:15. */
    SampleWeek on(DayOfWeek day, @Nullable Week week, String name, String notes) {
        return with(
                new BlockDetails(name, day, null, week, LocalTime.of(8, 30), LocalTime.of(9, 15), null, notes, null));
    }

    SampleWeek with(BlockDetails details) {
        blocks.add(new Timeblock(TimeblockId.random(), timetable, blocks.size() + 1, details));
        return this;
    }
}
