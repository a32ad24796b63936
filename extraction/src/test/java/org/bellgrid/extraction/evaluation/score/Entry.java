package org.bellgrid.extraction.evaluation.score;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block with its labels normalised.
 *
 * @param day also where only a date is given
 * @param variants the block itself first, then what is accepted in its place
 */
record Entry(
        Block block,
        @Nullable String day,
        @Nullable String date,
        @Nullable String week,
        List<Variant> variants) {
    /**
     * What may differ between variants of a block.
     *
     * @param start minutes since midnight
     * @param end minutes since midnight
     */
    record Variant(
            @Nullable Integer start,
            @Nullable Integer end,
            String title,
            @Nullable String period) {
        private static Variant of(Block block, Map<String, String> changes) {
            return new Variant(
                    Labels.minutes(changed(changes, "start", block.start())),
                    Labels.minutes(changed(changes, "end", block.end())),
                    Objects.requireNonNullElse(changed(changes, "title", block.title()), ""),
                    Labels.period(changed(changes, "period", block.period())));
        }

        private static @Nullable String changed(Map<String, String> changes, String field, @Nullable String own) {
            return changes.containsKey(field) ? changes.get(field) : own;
        }
    }

    static Entry ofTruth(Block block) {
        return of(block, block.alt());
    }

    static Entry ofPrediction(Block block) {
        return of(block, List.of());
    }

    private static Entry of(Block block, List<Map<String, String>> alternatives) {
        String date = block.date() == null || block.date().isEmpty() ? null : block.date();
        String day = Labels.day(block.day());
        List<Variant> variants = Stream.concat(Stream.of(Map.<String, String>of()), alternatives.stream())
                .map(changes -> Variant.of(block, changes))
                .toList();
        return new Entry(block, day == null ? Labels.dayOf(date) : day, date, Labels.week(block.week()), variants);
    }

    Variant main() {
        return variants.get(0);
    }

    String title() {
        return main().title();
    }

    String notes() {
        return Objects.requireNonNullElse(block.notes(), "");
    }

    boolean isOptional() {
        return block.optional();
    }

    /** On the same day of the same week; by dates where both have one. */
    boolean sharesDayWith(Entry other) {
        if (!Objects.equals(week, other.week)) {
            return false;
        }
        return (date != null && other.date != null) ? date.equals(other.date) : (day != null && day.equals(other.day));
    }

    /** How near a title comes to any of the accepted ones; 0..1. */
    double similarity(Entry predicted) {
        return variants.stream()
                .mapToDouble(variant -> Titles.similarity(variant.title(), predicted.title()))
                .max()
                .orElseThrow();
    }
}
