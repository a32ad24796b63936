package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final SeenCell LABEL = Orientation.DAYS_ACROSS.see(Written.cell(0, 0, 1, 1, "8"));

    @Test
    void equal_hours_of_equal_height_are_a_scale() {
        assertThat(TimeScale.of(hours(8, 100, 140, 180, 220)).orElseThrow().start(new Span(170, 180)))
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
        TimeScale scale = new TimeScale(8 * 60 - 2, 1, 0);

        TimeScale settled = scale.settledBy(List.of(new Span(30, 75), new Span(90, 145), new Span(200, 255)));

        assertThat(settled.start(new Span(30, 75))).isBetween(509.0, 511.0);
    }

    @Test
    void gaps_between_cells_are_added_to_them() {
        TimeScale scale = new TimeScale(8 * 60, 1, 0);
        Span lesson = new Span(2, 43);

        TimeScale settled = scale.settledBy(List.of(lesson, new Span(47, 88), new Span(92, 178)));

        assertThat(settled.start(lesson)).isBetween(479.0, 481.0);
        assertThat(settled.end(lesson)).isBetween(524.0, 526.0);
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
