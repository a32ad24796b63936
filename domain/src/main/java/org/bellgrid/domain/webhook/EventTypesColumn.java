package org.bellgrid.domain.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import org.bellgrid.domain.persistence.JsonColumn;

/** How they stand in a column. */
@Converter
public class EventTypesColumn extends JsonColumn<Set<EventType>> implements AttributeConverter<Set<EventType>, Object> {
    public EventTypesColumn() {
        super(types -> types.constructCollectionType(Set.class, EventType.class));
    }
}
