package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.bellgrid.domain.persistence.JsonColumn;

/** How they stand in a column. */
@Converter
public class TriedTiersColumn extends JsonColumn<List<TriedTier>>
        implements AttributeConverter<List<TriedTier>, Object> {
    public TriedTiersColumn() {
        super(types -> types.constructCollectionType(List.class, TriedTier.class));
    }
}
