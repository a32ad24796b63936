package org.bellgrid.domain.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a school. */
public record SchoolId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SchoolId {}

    public static SchoolId random() {
        return new SchoolId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
