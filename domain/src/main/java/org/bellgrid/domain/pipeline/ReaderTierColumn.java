package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** How it stands in a column. */
@Converter
public class ReaderTierColumn extends LowerCaseEnum<ReaderTier> implements AttributeConverter<ReaderTier, String> {
    public ReaderTierColumn() {
        super(ReaderTier.class);
    }
}
