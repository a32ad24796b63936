package org.bellgrid.domain.timetable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.persistence.JsonColumn;

/** How it stands in a column. */
@Converter
public class FlagsColumn extends JsonColumn<Set<BlockFlag>> implements AttributeConverter<Set<BlockFlag>, Object> {
    public FlagsColumn() {
        super(types -> types.constructCollectionType(Set.class, BlockFlag.class));
    }
}
