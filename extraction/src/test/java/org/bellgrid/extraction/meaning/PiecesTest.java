package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.cell;
import static org.bellgrid.extraction.meaning.Written.line;
import static org.bellgrid.extraction.meaning.Written.table;

import java.util.List;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void a_wide_gap_parts_a_line_wherever_it_was_taken_to_stand() {
        TextLine loose = line(0, 0, 90, "Maths Art");
        TextLine inTable = line(0, 20, 45, "Latin Art");
        PageModel page = new PageModel(1, 100, 100, List.of(table(cell(inTable))), List.of(loose));

        assertThat(Pieces.of(page)).extracting(TextLine::text).containsExactly("Maths", "Art", "Latin Art");
    }

    @Test
    void times_that_follow_each_other_are_told_one_by_one() {
        assertThat(times("8:00 8:45 9:30")).containsExactly("8:00", "8:45", "9:30");
        assertThat(times("8:00 am 1:45 pm")).containsExactly("8:00 am", "1:45 pm");
        assertThat(times("8:00-8:45 9:00 - 9:45 10 - 11")).containsExactly("8:00-8:45", "9:00 - 9:45", "10 - 11");
        assertThat(times("Time 8:00 - 8:45 9:00 \u2013 9:45"))
                .containsExactly("Time", "8:00 - 8:45", "9:00 \u2013 9:45");
    }

    @Test
    void a_line_that_says_more_stays_as_it_is() {
        assertThat(times("Lunch 8:00")).containsExactly("Lunch 8:00");
        assertThat(times("8:00 - 8:45")).containsExactly("8:00 - 8:45");
        assertThat(times("8:00 to 8:45")).containsExactly("8:00 to 8:45");
        assertThat(times("8:00 Lunch 8:45")).containsExactly("8:00 Lunch 8:45");
    }

    private static List<String> times(String line) {
        return Pieces.times(line(0, 0, 100, line)).map(TextLine::text).toList();
    }
}
