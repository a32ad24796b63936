package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.persistence.JsonColumn;

/** How it stands in a column. */
@Converter
public class DraftColumn extends JsonColumn<Draft> implements AttributeConverter<Draft, Object> {
    public DraftColumn() {
        super(types -> types.constructType(Draft.class));
    }
}
