package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.bellgrid.extraction.meaning.Slots.Range;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final Slots SLOTS = new Slots(List.of(0.0, 10.0, 20.0, 30.0));

    @Test
    void slots_lie_between_the_cuts() {
        assertThat(SLOTS.count()).isEqualTo(3);
        assertThat(SLOTS.span(1)).isEqualTo(new Span(10, 20));
        assertThat(SLOTS.span(SLOTS.all())).isEqualTo(new Span(0, 30));
    }

    @Test
    void a_text_is_held_whose_middle_lies_within() {
        assertThat(SLOTS.hold(new Span(-4, 6))).isTrue();
        assertThat(SLOTS.hold(new Span(-6, 4))).isFalse();
        assertThat(SLOTS.hold(new Span(-4, 4))).isFalse();
        assertThat(SLOTS.hold(new Span(26, 34))).isFalse();
    }

    @Test
    void a_text_is_over_each_slot_that_it_reaches_into_by_more_than_a_fifth() {
        assertThat(SLOTS.over(new Span(8, 20))).isEqualTo(new Range(1, 1));
        assertThat(SLOTS.over(new Span(7, 19))).isEqualTo(new Range(0, 1));
        assertThat(SLOTS.over(new Span(8, 18))).as("a fifth").isEqualTo(new Range(1, 1));
        assertThat(SLOTS.over(new Span(1, 29))).isEqualTo(new Range(0, 2));
        assertThat(SLOTS.over(new Span(-60, 70))).as("the middle counts anyhow").isEqualTo(new Range(0, 0));
    }

    @Test
    void a_place_on_a_cut_is_in_the_slot_before_it() {
        assertThat(SLOTS.at(0)).isZero();
        assertThat(SLOTS.at(10)).isZero();
        assertThat(SLOTS.at(11)).isEqualTo(1);
        assertThat(SLOTS.at(30)).isEqualTo(2);
        assertThatThrownBy(() -> SLOTS.at(31)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void ranges_meet_in_a_common_slot() {
        Range first = new Range(0, 1);

        assertThat(first.meets(new Range(1, 2))).isTrue();
        assertThat(first.meets(new Range(2, 2))).isFalse();
        assertThat(new Range(2, 2).meets(first)).isFalse();
        assertThat(first.union(new Range(2, 2))).isEqualTo(SLOTS.all());
    }
}
