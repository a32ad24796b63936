package org.bellgrid.extraction.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.bellgrid.extraction.outside.PlacedWord.Telling;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.Test;

class CitedTest {
    private static final Box PART = new Box(0, 0, 0.1, 0.1);

    @Test
    void a_word_that_was_parted_at_the_end_of_a_line_is_whole_again() {
        Cited cited = Cited.of(List.of(word(1, 1, "Mathe-"), word(2, 2, "matik"), word(3, 2, "AG")));

        assertThat(cited.text()).isEqualTo("Mathematik AG");
        assertThat(cited.say("Mathematik AG")).isTrue();
        assertThat(cited.areMeantBy("Mathe-\nmatik AG")).isTrue();
        assertThat(cited.areMeantBy("Mathematik AG")).isTrue();
    }

    @Test
    void words_are_taken_in_the_order_in_which_they_are_read_and_once() {
        Cited cited = Cited.of(List.of(word(2, 1, "Art"), word(1, 1, "Fine"), word(2, 1, "Art")));

        assertThat(cited.text()).isEqualTo("Fine Art");
        assertThat(cited.say("Art Fine")).isFalse();
    }

    @Test
    void a_time_that_leaves_open_which_half_of_the_day_is_meant_is_the_one_that_was_read() {
        Cited cited = Cited.of(List.of(word(1, 1, "1:30")));

        assertThat(cited.print(LocalTime.of(13, 30), LocalTime.of(13, 0))).isTrue();
        assertThat(cited.print(LocalTime.of(1, 30), LocalTime.of(13, 0))).isFalse();
        assertThat(cited.print(LocalTime.of(1, 30), null)).isTrue();
    }

    private static PlacedWord word(int order, int line, String text) {
        return new PlacedWord("w" + order, order, line, 1, text, Telling.READ, PART);
    }
}
