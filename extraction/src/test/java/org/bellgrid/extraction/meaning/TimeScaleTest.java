package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final SeenCell LABEL = Orientation.DAYS_ACROSS.see(Written.cell(0, 0, 1, 1, "8"));

    @Test
    void equal_hours_of_equal_height_are_a_scale() {
        assertThat(TimeScale.of(hours(8, 100, 140, 180, 220)).orElseThrow().minutes(170))
                .isEqualTo(8 * 60 + 105);
    }

    @Test
    void a_break_as_high_as_a_lesson_is_none() {
        List<Slot> slots = new ArrayList<>(hours(8, 0, 40, 80));
        slots.add(slot(80, 120, 10 * 60, 10 * 60 + 15));
        slots.add(slot(120, 160, 10 * 60 + 15, 11 * 60 + 15));

        assertThat(TimeScale.of(slots)).isEmpty();
    }

    @Test
    void cells_that_keep_to_the_slots_need_no_scale() {
        List<Slot> slots = hours(8, 0, 40, 80, 120);
        TimeScale scale = TimeScale.of(slots).orElseThrow();

        assertThat(scale.isNeededFor(List.of(new Span(1, 41), new Span(40, 119)), slots))
                .isFalse();
        assertThat(scale.isNeededFor(List.of(new Span(10, 41), new Span(50, 90)), slots))
                .isTrue();
    }

    @Test
    void labels_placed_a_little_too_high_are_corrected_by_the_edges() {
        TimeScale scale = new TimeScale(8 * 60 - 2, 1);

        TimeScale settled = scale.settledBy(List.of(new Span(30, 75), new Span(90, 145), new Span(200, 255)));

        assertThat(settled.minutes(30)).isBetween(509.0, 511.0);
    }

    private static List<Slot> hours(int first, double... edges) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i++) {
            slots.add(slot(edges[i], edges[i + 1], (first + i) * 60, (first + i + 1) * 60));
        }
        return slots;
    }

    private static Slot slot(double from, double to, int start, int end) {
        return new Slot(new Span(from, to), start, end, false, null, "", LABEL);
    }
}
