package org.bellgrid.domain.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a timetable as a whole.
 *
 * @param weekStartDate the first day of the week that it shows, where it shows a certain one
 * @param validFrom the first day on which it holds; {@code null} when that is open
 * @param validTo the last day on which it holds; {@code null} when that is open
 */
public record TimetableDetails(
        String name,
        @Nullable String teacher,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Nullable LocalDate weekStartDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        TimetableStatus status) {}
