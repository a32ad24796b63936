package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuttersTest {
    @Test
    void a_cut_is_halfway_between_two_places_where_no_text_is_in_its_way() {
        assertThat(gutters(span(0, 10), span(30, 40)).between(5, 35)).isEqualTo(20);
    }

    @Test
    void a_cut_keeps_clear_of_texts_in_the_widest_gap() {
        assertThat(gutters(span(0, 10), span(14, 40)).between(5, 35)).isEqualTo(14);
        assertThat(gutters(span(0, 26), span(30, 40)).between(5, 35)).isEqualTo(26);
        assertThat(gutters(span(0, 10), span(12, 14), span(19, 40)).between(5, 35))
                .isEqualTo(19);
    }

    @Test
    void where_each_gap_is_crossed_the_fewest_texts_are_cut() {
        assertThat(gutters(span(0, 40), span(0, 8), span(14, 40)).between(0, 40))
                .isEqualTo(14);
    }

    @Test
    void the_last_cut_is_at_most_as_far_behind_its_label_as_two_labels_are_apart() {
        Span[] labels = {span(0, 10), span(30, 40), span(50, 60)};

        assertThat(gutters(labels).behind(List.of(labels))).containsExactly(20.0, 45.0, 70.0);
    }

    @Test
    void the_first_cut_parts_the_label_from_the_texts_before_it() {
        assertThat(gutters(span(0, 10), span(30, 40)).before(35, 0)).isEqualTo(17.5);
        assertThat(gutters(span(0, 4), span(30, 40)).before(35, 15))
                .as("texts further away than another label")
                .isEqualTo(25);
    }

    @Test
    void where_no_text_is_before_the_first_label_the_first_cut_is_before_all() {
        assertThat(gutters(span(28, 42), span(30, 40), span(50, 60)).before(35, 15))
                .isEqualTo(28);
    }

    private static Gutters gutters(Span... texts) {
        return new Gutters(List.of(texts));
    }

    private static Span span(double from, double to) {
        return new Span(from, to);
    }
}
