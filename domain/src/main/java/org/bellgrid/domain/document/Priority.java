package org.bellgrid.domain.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** How soon a document is wanted; orders the work within a stage. */
public enum Priority {
    LOW(3),
    NORMAL(2),
    HIGH(1),
    URGENT(0);

    private final int stepsBelowUrgent;

    Priority(int stepsBelowUrgent) {
        this.stepsBelowUrgent = stepsBelowUrgent;
    }

    /** 0 for the most urgent. */
    public int stepsBelowUrgent() {
        return stepsBelowUrgent;
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<Priority> implements AttributeConverter<Priority, String> {
        public Column() {
            super(Priority.class);
        }
    }
}
