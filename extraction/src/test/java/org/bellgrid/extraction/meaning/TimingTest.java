package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.draft.BlockFlag.END_INFERRED;
import static org.bellgrid.domain.draft.BlockFlag.TIME_BY_POSITION;
import static org.bellgrid.domain.draft.BlockFlag.TIME_CONTRADICTS_AXIS;

import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
    /** From 9:00 to 10:00. */
    private static final Timing AXIS = new Timing(540, 600, Set.of());

    private static final Timing BY_PLACE = new Timing(540, 600, Set.of(TIME_BY_POSITION));

    @ParameterizedTest
    @CsvSource({"9:10 - 9:50, 550, 590", "8:55 - 10:05, 535, 605", "9:10, 550, 600"})
    void a_printed_time_comes_before_that_of_the_axis(String printed, int start, int end) {
        assertThat(with(AXIS, printed)).isEqualTo(new Timing(start, end, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"8:54 - 9:50", "9:00 - 10:06", "10:00 - 10:05", "8:30"})
    void more_than_five_minutes_beyond_the_axis_contradict_it(String printed) {
        assertThat(with(AXIS, printed).flags()).containsExactly(TIME_CONTRADICTS_AXIS);
    }

    @Test
    void without_a_printed_time_the_axis_holds() {
        assertThat(with(AXIS, "Maths")).isSameAs(AXIS);
    }

    @Test
    void a_start_at_the_end_of_the_axis_has_no_end() {
        assertThat(with(AXIS, "10:00")).isEqualTo(new Timing(600, null, Set.of(TIME_CONTRADICTS_AXIS)));
    }

    @Test
    void an_end_that_is_not_printed_stays_inferred() {
        Timing inferred = new Timing(540, 600, Set.of(END_INFERRED));

        assertThat(with(inferred, "9:10").flags()).containsExactly(END_INFERRED);
        assertThat(with(inferred, "9:10 - 9:50").flags()).isEmpty();
        assertThat(with(new Timing(540, null, Set.of()), "9:10").flags()).containsExactly(END_INFERRED);
    }

    @Test
    void where_there_is_no_axis_the_printed_time_is_all() {
        assertThat(with(Timing.NONE, "9:10 - 9:50")).isEqualTo(new Timing(550, 590, Set.of()));
    }

    @Test
    void a_neighbours_printed_time_is_better_than_a_place() {
        assertThat(BY_PLACE.startingAt(550).start()).isEqualTo(550);
        assertThat(BY_PLACE.endingAt(590).end()).isEqualTo(590);
        assertThat(new Timing(540, null, Set.of(TIME_BY_POSITION))
                        .startingAt(550)
                        .start())
                .isEqualTo(550);
    }

    @Test
    void a_neighbours_time_that_leaves_none_is_not() {
        assertThat(BY_PLACE.startingAt(600)).isSameAs(BY_PLACE);
        assertThat(BY_PLACE.endingAt(540)).isSameAs(BY_PLACE);
    }

    @Test
    void a_neighbours_time_is_no_better_than_a_label() {
        assertThat(AXIS.startingAt(550)).isSameAs(AXIS);
        assertThat(AXIS.endingAt(590)).isSameAs(AXIS);
    }

    @Test
    void a_clock_shows_no_time_beyond_the_day() {
        assertThat(Timing.clock(510)).isEqualTo(LocalTime.of(8, 30));
        assertThat(Timing.clock(24 * 60 - 1)).isEqualTo(LocalTime.of(23, 59));
        assertThat(Timing.clock(24 * 60)).isNull();
        assertThat(Timing.clock(null)).isNull();
    }

    private static Timing with(Timing timing, String printed) {
        return timing.with(TimeText.ofEntry(printed).times());
    }
}
