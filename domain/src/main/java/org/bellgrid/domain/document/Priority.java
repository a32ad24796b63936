package org.bellgrid.domain.document;

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

    @Converter(autoApply = true)
    static class Column extends LowerCaseEnum<Priority> {
        Column() {
            super(Priority.class);
        }
    }
}
