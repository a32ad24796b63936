package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** What a client sees of a job. */
public enum JobStatus {
    PENDING,
    CLASSIFYING,
    PREPROCESSING,
    OCR,
    LLM_PROCESSING,
    VALIDATING,
    HITL_PENDING,
    HITL_IN_PROGRESS,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** The name in answers and events. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it stays so. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Whether it has ended with nothing published. */
    public boolean isInVain() {
        return this == FAILED || this == CANCELLED;
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<JobStatus> implements AttributeConverter<JobStatus, String> {
        public Column() {
            super(JobStatus.class);
        }
    }
}
