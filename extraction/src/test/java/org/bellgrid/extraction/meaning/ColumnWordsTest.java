package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.line;

import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.TextLine;
import org.junit.jupiter.api.Test;

class ColumnWordsTest {
    private static final ColumnWords COLUMNS =
            new ColumnWords(new Slots(List.of(0.0, 50.0, 100.0, 150.0)), List.of(new Span(2, 40), new Span(52, 90)));

    @Test
    void words_in_the_middle_under_their_labels_are_parted() {
        assertThat(part(line(14, 0, 28, "Art"), line(60, 0, 82, "Latin"))).containsExactly("Art", "Latin");
    }

    @Test
    void words_that_begin_under_their_labels_are_parted() {
        assertThat(part(line(2, 0, 10, "Art"), line(52, 0, 60, "PE"))).containsExactly("Art", "PE");
    }

    @Test
    void several_words_may_stand_under_one_label() {
        assertThat(part(line(3, 0, 48, "Design and"), line(54, 0, 88, "Latin"))).containsExactly("Design and", "Latin");
    }

    @Test
    void a_line_of_which_a_word_stands_beside_its_label_is_whole() {
        assertThat(part(line(33, 0, 48, "Long"), line(52, 0, 88, "Break"))).containsExactly("Long Break");
    }

    @Test
    void a_line_under_a_column_whose_label_is_unknown_is_whole() {
        assertThat(part(line(52, 0, 90, "Latin"), line(102, 0, 140, "Art"))).containsExactly("Latin Art");
    }

    @Test
    void a_line_with_a_word_beside_the_columns_is_whole() {
        assertThat(part(line(2, 0, 40, "Art"), line(52, 0, 90, "PE"), line(152, 0, 190, "today")))
                .containsExactly("Art PE today");
    }

    @Test
    void a_line_in_one_column_is_whole() {
        assertThat(part(line(2, 0, 40, "Old Art"))).containsExactly("Old Art");
    }

    private static List<String> part(TextLine... words) {
        TextLine line = new TextLine(
                Stream.of(words).flatMap(each -> each.words().stream()).toList());
        return COLUMNS.part(line).map(TextLine::text).toList();
    }
}
