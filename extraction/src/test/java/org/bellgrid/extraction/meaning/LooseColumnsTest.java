package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bellgrid.extraction.page.Word;
import org.junit.jupiter.api.Test;

/** Letters are 5 wide and 10 high. */
class LooseColumnsTest {
    @Test
    void columns_are_parted_halfway_between_their_words() {
        assertThat(columns("Maths    R1", "English  R2", "Art      R3"))
                .containsExactly(new Span(0, 40), new Span(40, 60));
    }

    @Test
    void the_blank_between_words_parts_no_columns() {
        assertThat(columns("Old Art", "Big Art", "New Art")).containsExactly(new Span(0, 40));
    }

    @Test
    void a_column_may_begin_right_behind_the_longest_texts_of_the_one_before() {
        assertThat(columns("Maths      R1", "Art        R2", "Old Norse  R4", "Technology R3"))
                .containsExactly(new Span(0, 52.5), new Span(52.5, 70));
    }

    @Test
    void one_text_in_ten_may_be_longer_than_its_column() {
        String[] rows = new String[10];
        Arrays.fill(rows, "Maths    R1");
        rows[9] = "Design Technology";

        assertThat(columns(rows)).containsExactly(new Span(0, 35), new Span(35, 90));
        assertThat(columns(Arrays.copyOfRange(rows, 1, 10))).containsExactly(new Span(0, 90));
    }

    @Test
    void what_few_rows_have_is_the_end_of_the_column_before() {
        assertThat(columns("Maths", "Music", "Latin", "Sport   outside")).containsExactly(new Span(0, 80));
        assertThat(columns("Maths", "Music", "Sport   outside")).hasSize(2);
    }

    @Test
    void a_first_column_may_be_filled_in_few_rows() {
        assertThat(columns("    Maths", "    Music", "    Latin", "1   Sport"))
                .containsExactly(new Span(0, 12.5), new Span(12.5, 50));
    }

    private static List<Span> columns(String... rows) {
        return LooseColumns.of(Arrays.stream(rows).map(LooseColumnsTest::words).toList());
    }

    private static List<Word> words(String row) {
        return Typed.lines(row).stream().flatMap(line -> line.words().stream()).toList();
    }
}
