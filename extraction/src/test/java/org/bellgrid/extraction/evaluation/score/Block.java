package org.bellgrid.extraction.evaluation.score;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block as a truth file or a prediction writes it, before anything is normalised. The last three say something in truth
 * files only.
 *
 * @param end absent when the document gives none; what was read is then not compared
 * @param notes the rest of the cell
 * @param alt accepted variants of the block, each by the fields that it changes: start, end, title, period
 * @param uncertain the document is ambiguous: times may differ by {@value Rule#UNCERTAIN_MINUTES} minutes
 * @param optional a reader may leave the block out
 */
public record Block(
        @Nullable String day,
        @Nullable String date,
        @Nullable String week,
        @Nullable String start,
        @Nullable String end,
        @Nullable String period,
        @Nullable String title,
        @Nullable String notes,
        List<Map<String, String>> alt,
        boolean uncertain,
        boolean optional) {
    public Block {
        alt = List.copyOf(Objects.requireNonNullElse(alt, List.of()));
    }

    /** Whether the titles are similar enough for the exact figure. */
    public boolean hasTitleLike(Block other) {
        return Titles.similar(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(other.title, ""));
    }

    Block until(@Nullable String laterEnd) {
        return new Block(day, date, week, start, laterEnd, period, title, notes, alt, uncertain, optional);
    }
}
