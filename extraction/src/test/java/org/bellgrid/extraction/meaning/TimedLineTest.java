package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.page.Word;
import org.junit.jupiter.api.Test;

class TimedLineTest {
    @Test
    void the_words_around_a_time_are_no_part_of_it() {
        TimedLine line = read("Maths 8:00 - 8:45 Room 4").orElseThrow();

        assertThat(texts(line.times())).containsExactly("8:00", "-", "8:45");
        assertThat(texts(line.others())).containsExactly("Maths", "Room", "4");
        assertThat(line.isOneRange()).isTrue();
        assertThat(line.start().minutes()).isEqualTo(8 * 60);
    }

    @Test
    void a_start_may_stand_alone_at_the_end() {
        TimedLine line = read("Swimming at 2:30 pm").orElseThrow();

        assertThat(texts(line.times())).containsExactly("2:30", "pm");
        assertThat(texts(line.others())).containsExactly("Swimming", "at");
        assertThat(line.isOneRange()).isTrue();
    }

    @Test
    void a_name_between_two_times_makes_them_no_range() {
        TimedLine line = read("8:00 Maths 8:45 Art").orElseThrow();

        assertThat(texts(line.times())).containsExactly("8:00", "Maths", "8:45");
        assertThat(texts(line.others())).containsExactly("Art");
        assertThat(line.isOneRange()).isFalse();
    }

    @Test
    void three_times_are_no_range() {
        assertThat(read("8:00 8:45 9:30 Art").orElseThrow().isOneRange()).isFalse();
    }

    @Test
    void a_line_without_a_time_is_not_timed() {
        assertThat(read("Class 4 Oak")).isEmpty();
    }

    @Test
    void it_is_as_high_as_all_its_words() {
        assertThat(read("8:00 Maths").orElseThrow().height()).isEqualTo(new Span(0, 10));
    }

    private static Optional<TimedLine> read(String line) {
        return TimedLine.of(Typed.lines(line).get(0).words());
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
