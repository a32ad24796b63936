package org.bellgrid.domain.timetable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** How it stands in a column. */
@Converter
public class WeekColumn extends LowerCaseEnum<Week> implements AttributeConverter<Week, String> {
    public WeekColumn() {
        super(Week.class);
    }
}
