package org.bellgrid.domain.timetable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** Whether a timetable holds. */
public enum TimetableStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED;

    /** The name in answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<TimetableStatus>
            implements AttributeConverter<TimetableStatus, String> {
        public Column() {
            super(TimetableStatus.class);
        }
    }
}
