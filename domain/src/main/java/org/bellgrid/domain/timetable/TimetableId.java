package org.bellgrid.domain.timetable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a timetable. */
public record TimetableId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimetableId {}

    public static TimetableId random() {
        return new TimetableId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
