package org.bellgrid.extraction.evaluation.score;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one document.
 *
 * @param exact equal times, similar titles
 * @param tol5 the same, with start and end within 5 minutes
 * @param time exact, whatever the titles
 * @param timeTol5 tol5, whatever the titles
 * @param titleEq exact, with equal titles
 * @param lenient exact, but title and notes may have been parted elsewhere
 * @param merged exact, after joining what follows each other under one title
 * @param titleCer character error rate of titles; {@code null} when no time is right
 * @param docExact whether nothing was missed, wrong or invented
 * @param classOk whether it was rightly taken for a timetable or for none; {@code null} when the reader did not say
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Score(
        String id,
        int truthBlocks,
        int predBlocks,
        Figure exact,
        Figure tol5,
        Figure time,
        Figure timeTol5,
        Figure titleEq,
        Figure lenient,
        Figure merged,
        @Nullable Double titleCer,
        boolean docExact,
        @Nullable Boolean classOk) {}
