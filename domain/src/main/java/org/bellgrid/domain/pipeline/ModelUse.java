package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** When a language model is asked about what is in doubt. */
public enum ModelUse {
    /** Where a person would have to look otherwise. */
    NEEDED,
    /** Also where nobody would. */
    WANTED,
    /** Never. */
    UNWANTED;

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<ModelUse> implements AttributeConverter<ModelUse, String> {
        public Column() {
            super(ModelUse.class);
        }
    }
}
