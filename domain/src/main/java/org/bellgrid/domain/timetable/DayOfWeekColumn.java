package org.bellgrid.domain.timetable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** How it stands in a column. */
@Converter
public class DayOfWeekColumn extends LowerCaseEnum<DayOfWeek> implements AttributeConverter<DayOfWeek, String> {
    public DayOfWeekColumn() {
        super(DayOfWeek.class);
    }
}
