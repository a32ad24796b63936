package org.bellgrid.domain.timetable;

import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import org.bellgrid.domain.persistence.LowerCaseEnum;

@Converter
class DayOfWeekColumn extends LowerCaseEnum<DayOfWeek> {
    DayOfWeekColumn() {
        super(DayOfWeek.class);
    }
}
