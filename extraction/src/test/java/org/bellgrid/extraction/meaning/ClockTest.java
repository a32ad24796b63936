package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bellgrid.extraction.meaning.Clock.Range;
import org.bellgrid.extraction.meaning.Clock.Settled;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void times_pass_noon() {
        assertThat(settle("11:30", "12:15", "1:00")).isEqualTo(new Settled(starts(690, 735, 780), true));
    }

    @Test
    void a_day_that_seems_to_begin_before_six_begins_after_noon() {
        assertThat(settle("5:59").ranges()).isEqualTo(starts(17 * 60 + 59));
        assertThat(settle("6:00").ranges()).isEqualTo(starts(6 * 60));
    }

    @Test
    void a_sheet_that_shows_an_hour_beyond_noon_shows_24_hours() {
        assertThat(settle("3:00", "13:00")).isEqualTo(new Settled(starts(180, 780), true));
        assertThat(settle("0:30", "1:30")).isEqualTo(new Settled(starts(30, 90), true));
    }

    @Test
    void what_begins_together_is_in_order() {
        assertThat(settle("8:00", "8:00")).isEqualTo(new Settled(starts(480, 480), true));
        assertThat(settle("13:00", "13:00")).isEqualTo(new Settled(starts(780, 780), true));
    }

    @Test
    void an_end_comes_after_its_start() {
        assertThat(settle("11:30 - 12:15", "12:15 - 1:00").ranges())
                .containsExactly(new Range(690, 735), new Range(735, 780));
    }

    @Test
    void printed_halves_of_the_day_hold() {
        assertThat(settle("9:00 am", "1:00 pm", "2:00 am")).isEqualTo(new Settled(starts(540, 780, 120), false));
    }

    @Test
    void a_start_that_goes_back_is_the_end_above_it() {
        assertThat(settle("13:00 - 14:00", "3:00 - 14:40"))
                .isEqualTo(new Settled(List.of(new Range(780, 840), new Range(840, 880)), false));
    }

    @Test
    void of_two_halves_of_the_day_the_nearer_one_is_meant() {
        ClockTime one = new ClockTime(60, null);

        assertThat(one.nearest(12 * 60)).isEqualTo(13 * 60);
        assertThat(one.nearest(6 * 60)).isEqualTo(60);
        assertThat(one.nearest(7 * 60)).as("as near").isEqualTo(60);
    }

    @Test
    void an_hour_after_noon_and_one_after_midnight_show_that_there_are_24() {
        assertThat(new ClockTime(12 * 60 + 59, null).certainly24Hours()).isFalse();
        assertThat(new ClockTime(13 * 60, null).certainly24Hours()).isTrue();
        assertThat(new ClockTime(60, null).certainly24Hours()).isFalse();
        assertThat(new ClockTime(59, null).certainly24Hours()).isTrue();
    }

    @Test
    void noon_is_twelve_pm_and_midnight_twelve_am() {
        assertThat(new ClockTime(12 * 60, true).candidates()).containsExactly(12 * 60);
        assertThat(new ClockTime(12 * 60, false).candidates()).containsExactly(0);
        assertThat(new ClockTime(12 * 60, null).candidates()).containsExactly(0, 12 * 60);
    }

    private static Settled settle(String... times) {
        return Clock.settle(Arrays.stream(times).map(TimeText::ofLabel).toList());
    }

    private static List<Range> starts(int... minutes) {
        return Arrays.stream(minutes).mapToObj(start -> new Range(start, null)).toList();
    }
}
