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

class LooseTableTest {
    @Test
    void days_across_are_columns_and_times_down_are_rows() {
        assertThat(read(
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "8:00-8:45   Maths    English   Art   ",
                        "                                     ",
                        "8:45-9:30   Music    Science   PE    "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Maths",
                        "MONDAY 08:45-09:30 Music",
                        "TUESDAY 08:00-08:45 English",
                        "TUESDAY 08:45-09:30 Science",
                        "WEDNESDAY 08:00-08:45 Art",
                        "WEDNESDAY 08:45-09:30 PE");
    }

    @Test
    void days_down_are_rows_and_times_across_are_columns() {
        assertThat(read(
                        "       8:00-8:45   8:45-9:30   9:30-10:15",
                        "                                         ",
                        "Mon      Maths       Music       Sport   ",
                        "                                         ",
                        "Tue     English     Science      Drama   ",
                        "                                         ",
                        "Wed       Art         PE        History  "))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 Science", "WEDNESDAY 09:30-10:15 History")
                .hasSize(9);
    }

    @Test
    void titles_above_and_notes_below_are_no_lessons() {
        assertThat(read(
                        "  Timetable Class 4 Oak              ",
                        "                                     ",
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "8:00-8:45   Maths    English   Art   ",
                        "                                     ",
                        "8:45-9:30   Music    Science   PE    ",
                        "                                     ",
                        "                                     ",
                        "    Lessons may change without notice"))
                .hasSize(6);
    }

    @Test
    void lines_close_together_are_one_cell() {
        assertThat(read(
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "            Maths    English   Art   ",
                        "8:00-8:45   and                      ",
                        "            Music                    ",
                        "                                     ",
                        "8:45-9:30   Music    Science   PE    "))
                .contains("MONDAY 08:00-08:45 Maths and Music", "TUESDAY 08:00-08:45 English")
                .hasSize(6);
    }

    @Test
    void a_text_that_crosses_days_is_valid_for_all_that_it_stands_alone_in() {
        assertThat(read(
                        "            Mon      Tue    Wed      Thu ",
                        "                                         ",
                        "8:00-8:45   Maths    Art    Music    PE  ",
                        "                                         ",
                        "8:45-9:00           Assembly             ",
                        "                                         ",
                        "9:00-9:30   English  Art    Music    PE  "))
                .contains("MONDAY 08:45-09:00 Assembly", "THURSDAY 08:45-09:00 Assembly")
                .hasSize(12);
    }

    @Test
    void a_text_alone_in_the_middle_of_the_week_is_valid_for_all_of_it() {
        assertThat(read(
                        "            Mon      Tue      Wed   ",
                        "                                    ",
                        "8:00-8:45   Maths  English    Art   ",
                        "                                    ",
                        "8:45-9:00           Break           ",
                        "                                    ",
                        "9:00-9:30   Music  Science    PE    "))
                .contains("MONDAY 08:45-09:00 Break", "WEDNESDAY 08:45-09:00 Break")
                .hasSize(9);
    }

    @Test
    void a_text_between_two_rows_takes_both() {
        assertThat(read(
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "8:00-8:45   Maths    English         ",
                        "                               Art   ",
                        "8:45-9:30   Music    Science         "))
                .contains("WEDNESDAY 08:00-09:30 Art")
                .hasSize(5);
    }

    @Test
    void a_start_may_stand_over_its_end() {
        assertThat(read(
                        "      Mon      Tue       Wed   ",
                        "                               ",
                        "8:00  Maths    English   Art   ",
                        "8:45                           ",
                        "                               ",
                        "8:50  Music    Science   PE    ",
                        "9:35                           "))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 PE")
                .hasSize(6);
    }

    @Test
    void starts_in_narrow_columns_are_no_pairs() {
        assertThat(read(
                        "          8:00             9:00  10:00             10:30         ",
                        "                                                                 ",
                        "          9:00            10:00  10:30             11:30         ",
                        "                                                                 ",
                        "Mon   Design Technology   Maths    -        Design Technology    ",
                        "                                                                 ",
                        "Tue       Drama           Music  Break           Latin           ",
                        "                                                                 ",
                        "Wed      English           Art     -            Science          "))
                .contains("MONDAY 09:00-10:00 Maths", "TUESDAY 10:00-10:30 Break", "WEDNESDAY 10:30-11:30 Science");
    }

    @Test
    void days_in_a_letter_without_times_are_no_timetable() {
        assertThat(read("Please call on Mon, Tue or Wed.", "", "    Yours,", "", "    S. Sample"))
                .isEmpty();
    }

    @Test
    void a_frame_around_all_tells_no_cells_apart() {
        List<TextLine> lines = lines(
                "            Mon      Tue       Wed   ",
                "                                     ",
                "8:00-8:45   Maths    English   Art   ",
                "                                     ",
                "8:45-9:30   Music    Science   PE    ");
        Cell header = new Cell(new Box(0, 0, 200, 12), lines.subList(0, 3), null);
        Cell body = new Cell(new Box(0, 12, 200, 60), lines.subList(3, lines.size()), null);
        Table frame = new Table(new Box(0, 0, 200, 60), List.of(header, body));

        assertThat(read(new PageModel(1, 200, 60, List.of(frame), List.of())))
                .contains("TUESDAY 08:45-09:30 Science")
                .hasSize(6);
    }

    @Test
    void columns_that_nearly_touch_are_parted_under_their_labels() {
        assertThat(read(
                        "              Mon      Tue      Wed   ",
                        "                                      ",
                        "8:00-8:45   Spelling Swimming Painting",
                        "                                      ",
                        "8:45-9:30    Latin            Science "))
                .containsExactly(
                        "MONDAY 08:00-08:45 Spelling",
                        "MONDAY 08:45-09:30 Latin",
                        "TUESDAY 08:00-08:45 Swimming",
                        "WEDNESDAY 08:00-08:45 Painting",
                        "WEDNESDAY 08:45-09:30 Science");
    }

    @Test
    void words_in_the_middle_of_several_columns_are_not_parted() {
        assertThat(read(
                        "            Mon      Tue      Wed      Thu  ",
                        "                                            ",
                        "8:00-8:45   Maths    Art      Music    PE   ",
                        "                                            ",
                        "8:45-9:00          Morning Break            "))
                .contains("MONDAY 08:45-09:00 Morning Break", "THURSDAY 08:45-09:00 Morning Break")
                .hasSize(8);
    }

    @Test
    void starts_across_that_nearly_touch_are_a_label_each() {
        assertThat(read(
                        "    8:00 am 8:45 am 9:30 am  ",
                        "                             ",
                        "Mon  Maths  English   Art    ",
                        "                             ",
                        "Tue  Music  Science   PE     ",
                        "                             ",
                        "Wed  Sport   Drama   Latin   "))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 Science", "WEDNESDAY 08:45-09:30 Drama")
                .hasSize(9);
    }

    @Test
    void where_lessons_print_their_times_these_make_the_rows() {
        assertThat(read(
                        "      Mon        Tue        Wed   ",
                        "                                  ",
                        "1  8:00-8:45             8:00-8:45",
                        "     Maths                  Art   ",
                        "                                  ",
                        "             8:45-9:00            ",
                        "               Break              ",
                        "                                  ",
                        "2  9:00-9:45  9:00-9:45           ",
                        "     Music     Science            "))
                .containsExactlyInAnyOrder(
                        "MONDAY 08:00-08:45 Maths",
                        "WEDNESDAY 08:00-08:45 Art",
                        "MONDAY 08:45-09:00 Break",
                        "TUESDAY 08:45-09:00 Break",
                        "WEDNESDAY 08:45-09:00 Break",
                        "MONDAY 09:00-09:45 Music",
                        "TUESDAY 09:00-09:45 Science");
    }

    @Test
    void lines_around_a_part_of_the_page_leave_the_rest_out() {
        List<TextLine> lines = lines(
                "            Mon      Tue       Wed   ",
                "                                     ",
                "8:00-8:45   Maths    English   Art   ",
                "                                     ",
                "8:45-9:30   Music    Science   PE    ",
                "                                     ",
                "9:30-9:45   Break    Break     Break ");
        Cell label = new Cell(new Box(0, 55, 55, 75), lines.subList(11, 12), null);
        Cell breaks = new Cell(new Box(55, 55, 200, 75), lines.subList(12, 15), null);
        Table table = Written.table(label, breaks);

        assertThat(read(new PageModel(1, 200, 80, List.of(table), lines.subList(0, 11))))
                .contains("TUESDAY 08:45-09:30 Science", "MONDAY 09:30-09:45 Break")
                .hasSize(9);
    }

    @Test
    void ranges_close_below_each_other_are_rows_of_their_own() {
        assertThat(read(
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "                                     ",
                        "8:00-8:45   Maths    English   Art   ",
                        "8:45-9:00   Break    Break     Break ",
                        "                                     ",
                        "                                     ",
                        "9:00-9:45   Music    Science   PE    "))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:00 Break", "WEDNESDAY 09:00-09:45 PE")
                .hasSize(9);
    }

    @Test
    void starts_that_are_evenly_far_apart_are_rows_of_their_own() {
        assertThat(read(
                        "Time  Mon      Tue       Wed   ",
                        "                               ",
                        "8:00  Maths    English   Art   ",
                        "                               ",
                        "8:45  Music    Science   PE    ",
                        "                               ",
                        "9:30  Sport    Drama     Latin "))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 Science", "WEDNESDAY 09:30-10:15 Latin")
                .hasSize(9);
    }

    @Test
    void numbers_of_lessons_make_rows_where_there_are_no_times() {
        assertThat(read(
                        "    Mon      Tue       Wed   ",
                        "                             ",
                        "1   Maths    English   Art   ",
                        "                             ",
                        "2   Music    Science   PE    ",
                        "                             ",
                        "3   Sport    Drama     Latin "))
                .contains("MONDAY null-null Maths", "WEDNESDAY null-null Latin")
                .hasSize(9);
    }

    @Test
    void some_times_in_lessons_make_no_rows_where_these_are_numbered() {
        assertThat(read(
                        "    Mon        Tue       Wed   ",
                        "                               ",
                        "1   Maths      English   Art   ",
                        "    8:10-8:40                  ",
                        "                               ",
                        "2   Music      Science   PE    ",
                        "    8:50-9:20                  ",
                        "                               ",
                        "3   Sport      Drama     Latin "))
                .contains("MONDAY 08:10-08:40 Maths", "MONDAY 08:50-09:20 Music", "WEDNESDAY null-null Latin")
                .hasSize(9);
    }

    @Test
    void what_stands_below_the_last_time_is_no_row() {
        assertThat(read(
                        "            Mon      Tue       Wed   ",
                        "                                     ",
                        "8:00-8:45   Maths    English   Art   ",
                        "                                     ",
                        "8:45-9:30   Music    Science   PE    ",
                        "                                     ",
                        "                                     ",
                        "                                     ",
                        "Signature   Sample   Example   Parent"))
                .hasSize(6);
    }

    @Test
    void a_title_above_times_that_go_across_is_no_label() {
        assertThat(read(
                        "              Class 4 Oak                ",
                        "                                         ",
                        "       8:00-8:45   8:45-9:30   9:30-10:15",
                        "                                         ",
                        "Mon      Maths       Music       Sport   ",
                        "                                         ",
                        "Tue     English     Science      Drama   ",
                        "                                         ",
                        "Wed       Art         PE        History  "))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 Science", "WEDNESDAY 09:30-10:15 History")
                .hasSize(9);
    }

    @Test
    void lessons_may_be_numbered_above_their_times() {
        assertThat(read(
                        "           1           2           3     ",
                        "       8:00-8:45   8:45-9:30   9:30-10:15",
                        "                                         ",
                        "Mon      Maths       Music       Sport   ",
                        "                                         ",
                        "Tue     English     Science      Drama   ",
                        "                                         ",
                        "Wed       Art         PE        History  "))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 09:30-10:15 History")
                .hasSize(9);
    }

    @Test
    void notes_beside_the_table_are_no_lessons() {
        assertThat(read(
                        "            Mon      Tue       Wed                  ",
                        "                                          Bring     ",
                        "8:00-8:45   Maths    English   Art        your      ",
                        "                                          own       ",
                        "8:45-9:30   Music    Science   PE         pencils   "))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:45-09:30 PE")
                .hasSize(6);
    }

    @Test
    void a_text_over_two_days_is_for_these() {
        assertThat(read(
                        "            Mon      Tue      Wed      Thu      ",
                        "                                                ",
                        "8:00-8:45   Maths    Art      Music    PE       ",
                        "                                                ",
                        "8:45-9:30     Projects                          ",
                        "                                                ",
                        "9:30-9:45   English  Art      Music    PE       "))
                .contains("MONDAY 08:45-09:30 Projects", "TUESDAY 08:45-09:30 Projects")
                .hasSize(10);
    }

    @Test
    void its_cells_are_in_reading_order() {
        List<TextLine> lines = lines(
                "            Mon      Tue       Wed   ",
                "                                     ",
                "8:00-8:45   Maths    English   Art   ",
                "                                     ",
                "8:45-9:30   Music    Science   PE    ");

        assertThat(LooseTable.of(new PageModel(1, 200, 60, List.of(), lines))
                        .orElseThrow()
                        .cells())
                .extracting(Cell::text)
                .containsExactlyElementsOf(lines.stream().map(TextLine::text).toList());
    }
}
