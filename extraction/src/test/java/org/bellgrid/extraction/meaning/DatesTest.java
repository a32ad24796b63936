package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.cell;
import static org.bellgrid.extraction.meaning.Written.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final double WIDE = 100;
    private static final double HIGH = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14.09.2026; 15.09.2026; 16.09.2026",
                "2026-09-14; 2026-09-15; 2026-09-16",
                "14/9/2026; 15/9/2026; 16/9/2026",
                "14-09-26; 15-09-26; 16-09-26",
                "14 Sep 2026; 15 Sep 2026; 16 Sep 2026",
                "14. September 2026; 15. September; 16. September",
                "Sept. 14, 2026; Sept. 15, 2026; Sept. 16, 2026",
                "14 de septiembre de 2026; 15 de septiembre; 16 de septiembre",
                "14 septembre 2026; 15 septembre 2026; 16 septembre 2026",
                "14 set 2026; 15 set 2026; 16 set 2026",
                "lundi 14 sept.; 15 sept.; 16 sept.",
                "Mon 14/9; 15/9; 16/9",
                "14.9.; Di 15.9.; 16.9.",
                "Monday, September 14th; September 15th; September 16th",
                "ma 14 sep; di 15 sep; wo 16 sep"
            })
    void a_date_is_the_day_that_it_falls_on(String labels) {
        assertThat(days(labels)).containsExactly("MONDAY", "TUESDAY", "WEDNESDAY");
    }

    @Test
    void dates_without_year_and_day_are_no_days() {
        assertThat(days("14/9; 15/9; 16/9")).isEmpty();
        assertThat(days("14. Sep; 15. Sep; 16. Sep")).isEmpty();
        assertThat(days("1/2; 3/4; 5/6")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/09/2026; 02/09/2026; 03/09/2026 | TUESDAY, WEDNESDAY, THURSDAY",
                "09/01/2026; 09/02/2026; 09/03/2026 | TUESDAY, WEDNESDAY, THURSDAY",
                "Mon 12/28; 12/29; 12/30; 12/31; 1/1 | MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY",
                "Fri 28/2; 2/3; 3/3; 4/3 | FRIDAY, SUNDAY, MONDAY, TUESDAY",
                "Fri 28/2; 29/2; 2/3; 3/3 | FRIDAY, SATURDAY, MONDAY, TUESDAY"
            })
    void dates_of_a_line_follow_each_other(String labels, String days) {
        assertThat(String.join(", ", days(labels))).isEqualTo(days);
    }

    @Test
    void dates_far_from_each_other_are_no_line_of_days() {
        assertThat(days("14.09.2026; 30.09.2026; 6.11.2026")).isEmpty();
    }

    @Test
    void a_name_is_believed_before_a_date_that_contradicts_it() {
        assertThat(blocks("Tue 14.09.2026; Wed 15.09.2026; Thu 16.09.2026"))
                .allMatch(block -> block.date() == null)
                .extracting(block -> String.valueOf(block.day()))
                .contains("TUESDAY", "WEDNESDAY", "THURSDAY");
    }

    @Test
    void a_date_with_its_year_is_that_of_the_block() {
        assertThat(blocks("Mon 14.09.2026; 15.09.; 16.09."))
                .extracting(DraftBlock::date)
                .contains(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 16));
        assertThat(blocks("Mon 14.09.; Tue 15.09.; Wed 16.09.")).allMatch(block -> block.date() == null);
    }

    @Test
    void dates_may_stand_before_the_rows_of_a_list() {
        assertThat(read(Grid.of(
                        "Date        | Time      | Lesson ",
                        "14 Sep 2026 | 8:00-8:45 | Maths  ",
                        "            | 8:45-9:30 | Art    ",
                        "15 Sep 2026 | 8:00-8:45 | Music  ",
                        "17 Sep 2026 | 8:00-8:45 | Latin  ")))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 08:45-09:30 Art",
                        "TUESDAY 08:00-08:45 Music",
                        "THURSDAY 08:00-08:45 Latin");
    }

    @Test
    void names_of_days_come_before_a_row_of_dates() {
        assertThat(read(Grid.of(
                        "          | Mon        | Tue        | Wed        ",
                        "          | 14.09.2026 | 15.09.2026 | 16.09.2026 ",
                        "8:00-8:45 | Maths      | Music      | Art        ",
                        "8:45-9:30 | Latin      | Sport      | Play       ")))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:45-09:30 Play")
                .hasSize(6);
    }

    @Test
    void a_table_of_dates_without_times_is_no_timetable() {
        assertThat(read(Grid.of(
                        "Date       | Item   | Price ",
                        "14.09.2026 | Pens   | 12    ",
                        "15.09.2026 | Paper  | 20    ",
                        "16.09.2026 | Chalk  | 7     ")))
                .isEmpty();
    }

    private static List<String> days(String labels) {
        return blocks(labels).stream()
                .map(block -> Objects.requireNonNull(block.day()).name())
                .distinct()
                .toList();
    }

    /** Two lessons below each label. */
    private static List<DraftBlock> blocks(String labels) {
        List<String> days = List.of(labels.split("; ", -1));
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(0, HIGH, WIDE, 2 * HIGH, "8:00-8:45"));
        cells.add(cell(0, 2 * HIGH, WIDE, 3 * HIGH, "8:45-9:30"));
        for (int i = 0; i < days.size(); i++) {
            double left = (i + 1) * WIDE;
            cells.add(cell(left, 0, left + WIDE, HIGH, days.get(i)));
            cells.add(cell(left, HIGH, left + WIDE, 2 * HIGH, "Maths"));
            cells.add(cell(left, 2 * HIGH, left + WIDE, 3 * HIGH, "Music"));
        }
        return Written.blocks(Written.table(cells.toArray(Cell[]::new)));
    }
}
