package org.bellgrid.domain.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a block says, whether a machine has read it or a person has written it. The fields are those of {@link DraftBlock}.
 */
public record BlockDetails(
        String name,
        @Nullable DayOfWeek day,
        @Nullable LocalDate date,
        @Nullable Week week,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable String period,
        String notes,
        @Nullable String color) {}
