package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/**
 * What heads a day.
 *
 * @param week where the label itself names it
 */
record DayLabel(DayOfWeek day, @Nullable Week week) {}
