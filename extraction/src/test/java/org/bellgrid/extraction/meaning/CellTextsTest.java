package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.noted;
import static org.bellgrid.extraction.meaning.Written.read;

import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class CellTextsTest {
    @Test
    void rooms_and_teachers_below_names_are_notes_where_the_table_prints_them_throughout() {
        assertThat(noted(Grid.of(
                        "          | Mon            | Tue            | Wed           ",
                        "8:00-8:45 | SK / B11 TK    | FRA / 33OK     | Design and / Technology / 32 OK ",
                        "8:45-9:30 | Maths / 12     | Art / R3       | ENG / B37 OK  ")))
                .contains(
                        "MONDAY SK (B11 TK)",
                        "TUESDAY FRA (33OK)",
                        "WEDNESDAY Design and Technology (32 OK)",
                        "MONDAY Maths (12)",
                        "TUESDAY Art (R3)")
                .hasSize(6);
    }

    @Test
    void a_number_below_one_name_belongs_to_it() {
        assertThat(noted(Grid.of(
                        "          | Mon        | Tue   | Wed   ",
                        "8:00-8:45 | Course / 7 | Music | Drama ",
                        "8:45-9:30 | Maths      | Art   | Latin ")))
                .contains("MONDAY Course 7");
    }

    @Test
    void lines_that_each_end_in_brackets_are_entries_of_their_own() {
        assertThat(noted(Grid.of(
                        "          | Mon                     | Tue         | Wed         ",
                        "8:00-8:45 | Art (R40) / English (B33) | Maths (B2) | Art (R40)   ",
                        "8:45-9:30 | Design and / Technology (R1) | Music (R3) | Latin (R3) ")))
                .contains("MONDAY Art (R40)", "MONDAY English (B33)", "MONDAY Design and Technology (R1)")
                .hasSize(7);
    }

    @Test
    void names_with_asides_below_each_are_entries_of_their_own() {
        assertThat(noted(Grid.of(
                        "          | Mon                          | Tue               | Wed   ",
                        "8:00-8:45 | Maths / Mr Xu / Art / Ms Yew | Art / Ms Yew      | Maths ",
                        "8:45-9:30 | Music / Room 3 / Quill / Room 4 | Maths / Room 2 / Mr Xu | Latin ")))
                .contains(
                        "MONDAY Maths (Mr Xu)",
                        "MONDAY Art (Ms Yew)",
                        "MONDAY Music (Room 3, Quill, Room 4)",
                        "TUESDAY Maths (Room 2, Mr Xu)")
                .hasSize(7);
    }

    @Test
    void times_above_several_entries_are_those_of_all() {
        assertThat(read(Grid.of(
                        "  | Mon                                  | Tue                | Wed ",
                        "1 | 8:00-8:45 / Art (R40) / Play (B33) | 8:00-8:45 / Maths (B2) | 8:00-8:45 / Art (R40) ",
                        "2 | 8:45-9:30 / Music (R1) | 8:45-9:30 / Latin (R3) | 8:45-9:30 / Art (R3) ")))
                .contains("MONDAY 08:00-08:45 Art (R40)", "MONDAY 08:00-08:45 Play (B33)");
    }

    @Test
    void room_and_teacher_may_stand_on_lines_of_their_own() {
        assertThat(noted(Grid.of(
                        "          | Mon            | Tue            | Wed           ",
                        "8:00-8:45 | SK / B11 / TK  | FRA / 33 / OK  | Music / 45 / LQ ",
                        "8:45-9:30 | Maths / 12 / TK | Art / R3 / LQ | ENG / 37 / OK  ")))
                .contains("MONDAY SK (B11, TK)", "TUESDAY FRA (33, OK)", "WEDNESDAY Music (45, LQ)");
    }
}
