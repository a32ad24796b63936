package org.bellgrid.domain.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableRuleTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void a_block_with_day_and_times_is_sound() {
        assertThat(breach(DayOfWeek.MONDAY, NINE, TEN, null)).isEmpty();
    }

    @Test
    void a_period_stands_in_for_times() {
        assertThat(breach(DayOfWeek.MONDAY, null, null, "3")).isEmpty();
    }

    @Test
    void an_open_end_is_sound() {
        assertThat(breach(DayOfWeek.MONDAY, NINE, null, null)).isEmpty();
    }

    @Test
    void a_block_needs_a_day() {
        assertThat(breach(null, NINE, TEN, null)).contains("block \"Maths\" has neither a day nor a date");
    }

    @Test
    void a_block_needs_a_time_or_a_period() {
        assertThat(breach(DayOfWeek.MONDAY, null, null, null))
                .contains("block \"Maths\" has neither a time nor a period");
    }

    @Test
    void a_block_must_not_end_before_it_starts() {
        assertThat(breach(DayOfWeek.MONDAY, TEN, NINE, null)).contains("block \"Maths\" ends before it starts");
    }

    @Test
    void an_end_alone_is_no_time() {
        assertThat(breach(DayOfWeek.MONDAY, null, TEN, "3")).contains("block \"Maths\" has an end but no start");
    }

    private static Optional<String> breach(
            @Nullable DayOfWeek day, @Nullable LocalTime start, @Nullable LocalTime end, @Nullable String period) {
        DraftBlock block = new DraftBlock(
                "Maths",
                day,
                null,
                null,
                start,
                end,
                period,
                "",
                null,
                Confidence.CERTAIN,
                new Evidence(1, Evidence.box(0, 0, 1, 1), "Maths", ReaderTier.TEXT_LAYER),
                Set.of());
        return TimetableRule.firstBreach(
                new Draft(List.of(new DraftTimetable(null, null, null, null, List.of(block)))));
    }
}
