package org.bellgrid.extraction.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/** A block without its evidence, as comparisons with a list made by hand need it. */
public record PlainBlock(
        @Nullable DayOfWeek day,
        @Nullable Week week,
        @Nullable String start,
        @Nullable String end,
        String title,
        String notes,
        @Nullable String period,
        @Nullable LocalDate date,
        double confidence) {
    static PlainBlock of(DraftBlock block) {
        return new PlainBlock(
                block.day(),
                block.week(),
                text(block.start()),
                text(block.end()),
                block.name(),
                block.notes(),
                block.period(),
                block.date(),
                block.confidence().value());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
