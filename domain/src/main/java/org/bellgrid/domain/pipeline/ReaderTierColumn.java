package org.bellgrid.domain.pipeline;

import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.LowerCaseEnum;

@Converter(autoApply = true)
class ReaderTierColumn extends LowerCaseEnum<ReaderTier> {
    ReaderTierColumn() {
        super(ReaderTier.class);
    }
}
