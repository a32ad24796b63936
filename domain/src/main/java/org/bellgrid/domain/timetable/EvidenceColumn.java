package org.bellgrid.domain.timetable;

import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.persistence.JsonColumn;

@Converter(autoApply = true)
class EvidenceColumn extends JsonColumn<Evidence> {
    EvidenceColumn() {
        super(types -> types.constructType(Evidence.class));
    }
}
