package org.bellgrid.extraction.outside;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.intake.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a language model says of one block, in the closed form that it was asked for.
 *
 * @param id of the block as it was read; {@code null} for one that it has found
 * @param day {@code null} where it says nothing of it, as are week, start and end
 * @param name in its own words, to be checked against those that it points to
 * @param nameWords ids
 * @param notes in its own words
 * @param noteWords ids
 * @param placeWords ids of the words that say when it takes place
 */
record Statement(
        @JsonProperty(required = true) @Nullable String id,
        @JsonProperty(required = true) @Nullable DayOfWeek day,
        @JsonProperty(required = true) @Nullable Week week,
        @JsonProperty(required = true) @Nullable LocalTime start,
        @JsonProperty(required = true) @Nullable LocalTime end,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> nameWords,
        @JsonProperty(required = true) String notes,
        @JsonProperty(required = true) List<String> noteWords,
        @JsonProperty(required = true) List<String> placeWords) {
    private static final ObjectReader CLOSED = Mappers.JSON
            .readerFor(Answer.class)
            .with(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int MOST_BLOCKS = 2_000;

    Statement {
        Objects.requireNonNull(name);
        Objects.requireNonNull(notes);
        if (hasSeconds(start) || hasSeconds(end)) {
            throw new IllegalArgumentException("timetables do not print seconds");
        }
        nameWords = List.copyOf(nameWords);
        noteWords = List.copyOf(noteWords);
        placeWords = List.copyOf(placeWords);
    }

    private static boolean hasSeconds(@Nullable LocalTime time) {
        return time != null && !time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The whole of it. */
    record Answer(@JsonProperty(required = true) List<Statement> blocks) {
        Answer {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Reads an answer.
     *
     * @throws Refusal when it has not the form that was asked for; nothing of it may be believed then
     */
    static List<Statement> read(String answer) {
        try {
            Answer read = CLOSED.readValue(answer);
            if (read.blocks().size() > MOST_BLOCKS) {
                throw new Refusal(Problem.OCR_FAILED, "the answer has more blocks than any timetable");
            }
            return read.blocks();
        } catch (JsonProcessingException e) {
            throw new Refusal(Problem.OCR_FAILED, "the answer has not the form that was asked for", e);
        }
    }
}
