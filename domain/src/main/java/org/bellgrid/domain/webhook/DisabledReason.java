package org.bellgrid.domain.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** Why a webhook is told nothing. */
public enum DisabledReason {
    /** An administrator wants it so. */
    SWITCHED_OFF,
    /** Its receiver has answered 410, which means: never again. */
    GONE;

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<DisabledReason>
            implements AttributeConverter<DisabledReason, String> {
        public Column() {
            super(DisabledReason.class);
        }
    }
}
