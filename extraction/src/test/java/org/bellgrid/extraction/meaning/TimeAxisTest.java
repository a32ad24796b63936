package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.meaning.TimeAxis.Edge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final Slot FIRST = slot(0, 100, 540, 600);
    private static final Slot SECOND = slot(120, 220, 620, 680);
    /** From 9:00 to 10:00 and from 10:20 to 11:20, with a gap between. */
    private static final TimeAxis AXIS = new TimeAxis(List.of(FIRST, SECOND), true);

    @Test
    void edges_of_a_slot_are_the_times_of_its_label() {
        assertThat(AXIS.start(new Span(0, 100))).contains(new Edge(540, true));
        assertThat(AXIS.end(new Span(0, 100))).contains(new Edge(600, true));
    }

    @Test
    void edges_may_be_off_by_a_hair() {
        Span off = new Span(2, 98);

        assertThat(AXIS.start(off)).contains(new Edge(540, true));
        assertThat(AXIS.end(off)).contains(new Edge(600, true));
        assertThat(AXIS.start(new Span(98, 220))).contains(new Edge(600, true));
        assertThat(AXIS.end(new Span(0, 122))).contains(new Edge(620, true));
    }

    @Test
    void places_within_a_slot_are_rounded_to_five_minutes() {
        Span within = new Span(33, 67);

        assertThat(AXIS.start(within)).contains(new Edge(560, false));
        assertThat(AXIS.end(within)).contains(new Edge(580, false));
    }

    @Test
    void what_lies_in_a_gap_takes_the_time_that_is_left() {
        Span gap = new Span(105, 115);

        assertThat(AXIS.start(gap)).contains(new Edge(600, true));
        assertThat(AXIS.end(gap)).contains(new Edge(620, true));
    }

    @Test
    void beyond_the_slots_there_is_no_time() {
        assertThat(AXIS.start(new Span(-30, -10))).isEmpty();
        assertThat(AXIS.end(new Span(-30, -10))).isEmpty();
        assertThat(AXIS.start(new Span(230, 250))).isEmpty();
        assertThat(AXIS.end(new Span(230, 250))).isEmpty();
    }

    @Test
    void within_a_slot_without_an_end_no_time_is_known() {
        TimeAxis open = new TimeAxis(List.of(slot(0, 100, 540, null)), true);

        assertThat(open.start(new Span(0, 50))).contains(new Edge(540, true));
        assertThat(open.end(new Span(0, 50))).isEqualTo(Optional.empty());
        assertThat(open.end(new Span(0, 100))).isEmpty();
    }

    @Test
    void a_stretch_is_over_the_slots_that_it_mostly_covers() {
        assertThat(AXIS.over(new Span(40, 130))).containsExactly(FIRST);
        assertThat(AXIS.over(new Span(0, 220))).containsExactly(FIRST, SECOND);
    }

    private static Slot slot(double from, double to, int start, @Nullable Integer end) {
        SeenCell label = Orientation.DAYS_ACROSS.see(Written.cell(0, from, 50, to, "label"));
        return new Slot(new Span(from, to), start, end, false, null, "", label);
    }
}
