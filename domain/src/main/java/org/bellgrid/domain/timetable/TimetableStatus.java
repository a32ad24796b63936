package org.bellgrid.domain.timetable;

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

    @Converter(autoApply = true)
    static class Column extends LowerCaseEnum<TimetableStatus> {
        Column() {
            super(TimetableStatus.class);
        }
    }
}
