package org.bellgrid.domain.pipeline;

import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.persistence.JsonColumn;

@Converter(autoApply = true)
class DraftColumn extends JsonColumn<Draft> {
    DraftColumn() {
        super(types -> types.constructType(Draft.class));
    }
}
