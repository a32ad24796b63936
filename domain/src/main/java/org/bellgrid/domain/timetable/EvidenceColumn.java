package org.bellgrid.domain.timetable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.persistence.JsonColumn;

/** How it stands in a column. */
@Converter
public class EvidenceColumn extends JsonColumn<Evidence> implements AttributeConverter<Evidence, Object> {
    public EvidenceColumn() {
        super(types -> types.constructType(Evidence.class));
    }
}
