package org.bellgrid.extraction.evaluation.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a document.
 *
 * @param timetable whether it takes it for a timetable; {@code null} when it does not say
 */
public record Prediction(
        @JsonProperty("is_timetable") @Nullable Boolean timetable, List<Block> blocks) {
    public Prediction {
        blocks = List.copyOf(blocks);
    }
}
