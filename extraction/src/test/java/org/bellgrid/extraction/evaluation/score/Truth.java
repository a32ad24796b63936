package org.bellgrid.extraction.evaluation.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * A truth file: what stands on a document, as a person read it.
 *
 * @param file relative to the corpus
 * @param kind such as {@code grid-days-across}; {@value #NEGATIVE} is no timetable
 * @param difficulty 1..5
 * @param traits what makes the document special
 * @param periodOnly the document gives periods instead of times
 */
public record Truth(
        String id,
        String file,
        String format,
        String kind,
        String language,
        int difficulty,
        List<String> traits,
        @JsonProperty("period_only") boolean periodOnly,
        List<Block> blocks) {
    static final String NEGATIVE = "negative";

    public Truth {
        traits = List.copyOf(Objects.requireNonNullElse(traits, List.of()));
        blocks = List.copyOf(blocks);
    }

    public boolean isTimetable() {
        return !NEGATIVE.equals(kind);
    }
}
