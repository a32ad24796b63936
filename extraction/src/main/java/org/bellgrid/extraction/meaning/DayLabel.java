package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/**
 * What heads a day.
 *
 * @param week where the label itself names it
 * @param date where the labels print dates with their year
 */
record DayLabel(
        DayOfWeek day, @Nullable Week week, @Nullable LocalDate date) {
    DayLabel(DayOfWeek day, @Nullable Week week) {
        this(day, week, null);
    }

    DayLabel in(@Nullable Week other) {
        return new DayLabel(day, other, date);
    }

    DayLabel on(@Nullable LocalDate other) {
        return new DayLabel(day, week, other);
    }
}
