package org.bellgrid.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a review task. */
public record HitlTaskId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HitlTaskId {}

    public static HitlTaskId random() {
        return new HitlTaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
