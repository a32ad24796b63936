package org.bellgrid.domain.timetable;

import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.persistence.LowerCaseEnum;

@Converter(autoApply = true)
class WeekColumn extends LowerCaseEnum<Week> {
    WeekColumn() {
        super(Week.class);
    }
}
