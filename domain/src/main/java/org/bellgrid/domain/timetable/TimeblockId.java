package org.bellgrid.domain.timetable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a time block. */
public record TimeblockId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimeblockId {}

    public static TimeblockId random() {
        return new TimeblockId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
