package org.bellgrid.domain.timetable;

import jakarta.persistence.Converter;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.persistence.JsonColumn;

@Converter
class FlagsColumn extends JsonColumn<Set<BlockFlag>> {
    FlagsColumn() {
        super(types -> types.constructCollectionType(Set.class, BlockFlag.class));
    }
}
