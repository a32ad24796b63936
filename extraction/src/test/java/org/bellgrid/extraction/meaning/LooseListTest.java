package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Typed.lines;
import static org.bellgrid.extraction.meaning.Typed.read;

import java.util.List;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.junit.jupiter.api.Test;

class LooseListTest {
    private static final String[] EACH_ROW = {
        "Day        Start  End    Subject          ",
        "Monday     8:00   8:45   Maths            ",
        "Monday     8:45   9:30   Physical Ed.     ",
        "Tuesday    8:00   9:30   Art and Design   ",
        "Wednesday  8:00   8:45   Music            "
    };

    @Test
    void a_day_may_stand_in_each_row() {
        assertThat(read(EACH_ROW))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 08:45-09:30 Physical Ed.",
                        "TUESDAY 08:00-09:30 Art and Design",
                        "WEDNESDAY 08:00-08:45 Music");
    }

    @Test
    void a_day_in_the_middle_of_rows_down_which_time_passes_is_for_these() {
        assertThat(read(
                        "           8:00 - 8:45   Maths    ",
                        "Monday     8:45 - 9:30   English  ",
                        "           9:30 - 10:15  Art      ",
                        "           8:00 - 8:45   Music    ",
                        "Tuesday    8:45 - 9:30   Science  ",
                        "           1:00 - 1:45   Sport    ",
                        "Wednesday  8:00 - 8:45   Drama    "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 08:45-09:30 English",
                        "MONDAY 09:30-10:15 Art",
                        "TUESDAY 08:00-08:45 Music",
                        "TUESDAY 08:45-09:30 Science",
                        "TUESDAY 13:00-13:45 Sport",
                        "WEDNESDAY 08:00-08:45 Drama");
    }

    @Test
    void a_day_may_stand_over_its_rows_and_times_close_before_names() {
        assertThat(read(
                        "Monday              ",
                        "                    ",
                        "8:00-8:45 Maths     ",
                        "8:45-9:30 English   ",
                        "                    ",
                        "Tuesday             ",
                        "                    ",
                        "8:00-8:45 Art       ",
                        "                    ",
                        "Wednesday           ",
                        "                    ",
                        "9:00-9:45 Music     "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 08:45-09:30 English",
                        "TUESDAY 08:00-08:45 Art",
                        "WEDNESDAY 09:00-09:45 Music");
    }

    @Test
    void a_name_may_go_on_below() {
        assertThat(read(
                        "Monday     8:00-8:45  Design and  ",
                        "                      Technology  ",
                        "                                  ",
                        "Tuesday    8:00-8:45  Maths       ",
                        "                                  ",
                        "Wednesday  8:00-8:45  Music       "))
                .contains("MONDAY 08:00-08:45 Design and Technology")
                .hasSize(3);
    }

    @Test
    void lines_that_put_rows_together_are_passed_over() {
        List<TextLine> lines = lines(EACH_ROW);
        Cell first = new Cell(new Box(0, 0, 55, 50), List.of(lines.get(4), lines.get(12)), null);
        Cell rest = new Cell(new Box(55, 0, 250, 50), lines, null);
        Table frame = Written.table(first, rest);

        assertThat(read(new PageModel(1, 250, 50, List.of(frame), List.of()))).hasSize(4);
    }

    @Test
    void a_letter_with_hours_is_no_list() {
        assertThat(read(
                        "We are open on Mon, Tue and Wed",
                        "",
                        "from 8:00 to 12:00 and from 14:00 to 18:00.",
                        "",
                        "Yours"))
                .isEmpty();
    }

    @Test
    void a_time_may_stand_between_a_name_and_its_room() {
        assertThat(read(
                        "Monday     Maths    8:00-8:45  R1  ",
                        "Tuesday    English  8:45-9:30  R2  ",
                        "Wednesday  Art      8:00-8:45  R3  "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 English", "WEDNESDAY 08:00-08:45 Art");
    }

    @Test
    void times_may_be_of_different_lengths() {
        assertThat(read(
                        "Monday     8:00-8:45    Maths    ",
                        "          10:00-10:45   English  ",
                        "Tuesday    9:00-9:45    Music    ",
                        "          10:00-10:45   Science  ",
                        "Wednesday  8:00-8:45    Art      "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 10:00-10:45 English",
                        "TUESDAY 09:00-09:45 Music",
                        "TUESDAY 10:00-10:45 Science",
                        "WEDNESDAY 08:00-08:45 Art");
    }

    @Test
    void lessons_at_the_same_time_are_on_the_same_day() {
        assertThat(read(
                        "           8:00 - 8:45   Maths    ",
                        "Monday     8:45 - 9:30   English  ",
                        "           8:45 - 9:30   French   ",
                        "           8:00 - 8:45   Music    ",
                        "Tuesday    8:45 - 9:30   Science  ",
                        "Wednesday  8:00 - 8:45   Drama    "))
                .contains("MONDAY 08:45-09:30 English", "MONDAY 08:45-09:30 French", "TUESDAY 08:00-08:45 Music")
                .hasSize(6);
    }

    @Test
    void times_alone_are_no_lessons() {
        assertThat(read("Monday     8:00-12:00", "Tuesday    8:00-16:00", "Wednesday  8:00-12:00"))
                .isEmpty();
    }
}
