package org.bellgrid.extraction.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader ought to find in a document.
 *
 * @param difficulty from 1, a clean grid, to 5
 * @param periodOnly whether lessons have periods, but no times
 */
@JsonNaming(SnakeCaseStrategy.class)
record Truth(
        String id,
        String file,
        String format,
        String kind,
        Set<String> traits,
        String language,
        int page,
        int difficulty,
        Metadata metadata,
        boolean periodOnly,
        List<Block> blocks,
        String group) {

    /** Of the whole timetable, as far as printed; {@code class} is a word of Java's own. */
    record Metadata(
            @Nullable String title,
            @Nullable String teacher,

            @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
            String schoolClass,

            @Nullable String term) {
        static final Metadata NONE = new Metadata(null, null, null, null);
    }

    /**
     * A lesson or a break.
     *
     * @param week {@code null}: every week
     * @param start such as {@code 08:05}; {@code null} where only periods are known
     * @param end the same; {@code null}, too, where the page leaves it open
     * @param alt other readings that are as good
     * @param impliedEnd whether only the next beginning tells the end
     * @param uncertain whether times can be told only roughly
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.ALWAYS)
    record Block(
            DayOfWeek day,
            @Nullable String week,
            @Nullable String start,
            @Nullable String end,
            String title,
            @Nullable String notes,
            @JsonInclude(Include.NON_NULL) @Nullable String period,
            @JsonInclude(Include.NON_EMPTY) List<Reading> alt,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean impliedEnd,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean uncertain) {
        Block onlyRoughly() {
            return new Block(day, week, start, end, title, notes, period, alt, impliedEnd, true);
        }
    }

    /** Another title that is as good. */
    record Reading(String title) {}
}
