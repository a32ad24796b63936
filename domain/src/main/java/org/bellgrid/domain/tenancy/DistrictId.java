package org.bellgrid.domain.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a district. */
public record DistrictId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DistrictId {}

    public static DistrictId random() {
        return new DistrictId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
