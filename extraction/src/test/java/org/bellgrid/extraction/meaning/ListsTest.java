package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;
import static org.bellgrid.extraction.meaning.Written.page;
import static org.bellgrid.extraction.meaning.Written.read;

import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void lists_for_several_days_stand_side_by_side_in_one_table() {
        assertThat(read(Grid.of(
                        "Monday, Wednesday & Friday | <     | Tue-Thu    | <       ",
                        "8:00-8:45                  | Maths | 8:00-9:00  | English ",
                        "8:45-9:30                  | Art   | 9:00-10:00 | Music   ",
                        "Sunday | <   |            |         ",
                        "10:00-11:00                | Play  |            |         ")))
                .contains(
                        "FRIDAY 08:00-08:45 Maths",
                        "WEDNESDAY 08:45-09:30 Art",
                        "WEDNESDAY 09:00-10:00 Music",
                        "SUNDAY 10:00-11:00 Play")
                .hasSize(13);
    }

    @Test
    void a_heading_reaches_over_the_empty_cells_behind_it() {
        assertThat(read(Grid.of(
                        "Monday & Tuesday |       | Friday    |         ",
                        "8:00-8:45        | Maths | 8:00-9:00 | English ",
                        "8:45-9:30        | Art   |           |         ")))
                .contains("TUESDAY 08:45-09:30 Art", "FRIDAY 08:00-09:00 English")
                .hasSize(5);
    }

    @Test
    void a_loose_line_is_the_heading_of_the_table_below() {
        assertThat(page().line("Mon & Wed")
                        .grid("8:00-8:45 | Maths", "8:45-9:30 | Art", "9:30-10:00 | Break")
                        .line("Tue & Fri")
                        .grid("8:00-8:45 | Music", "8:45-9:30 | Art", "9:30-10:00 | Break")
                        .read())
                .contains("WEDNESDAY 08:00-08:45 Maths", "TUESDAY 08:00-08:45 Music")
                .hasSize(12);
    }

    @Test
    void the_first_column_may_number_the_rows() {
        assertThat(blocks(Grid.of(
                        "Mon & Wed | <         | <     ",
                        "1         | 8:00-8:45 | Maths ",
                        "2         | 8:45-9:30 | Art   ",
                        "3         | 9:30-9:50 | Play  ")))
                .extracting(block -> block.period() + " " + block.name())
                .contains("1 Maths", "3 Play")
                .hasSize(6);
    }

    @Test
    void the_day_may_stand_in_its_first_row_only() {
        assertThat(read(Grid.of(
                        "Day       | Time       | Subject | Room ",
                        "Monday    | 8:00-8:45  | Maths   | R1   ",
                        "          | 8:45-9:30  | Art     | R2   ",
                        "Tuesday   | 8:00-8:45  | Music   | R1   ",
                        "^         | 8:45-9:30  | English | R2   ",
                        "Wednesday | 8:00-8:45  | Maths   | R1   ",
                        "          | 8:45-9:30  | Sport   | R2   ")))
                .contains("MONDAY 08:45-09:30 Art", "TUESDAY 08:45-09:30 English", "WEDNESDAY 08:45-09:30 Sport")
                .hasSize(6);
    }

    @Test
    void the_header_of_a_second_week_makes_no_list() {
        assertThat(read(Grid.of(
                        "Week A |           |           |           ",
                        "Time   | 8:00-8:45 | 8:45-9:00 | 9:00-9:45 ",
                        "Mon    | Maths     |           | Latin     ",
                        "Tue    | Music     |           | Play      ",
                        "Wed    | Sport     |           | Art       ",
                        "Week B |           |           |           ",
                        "Time   | 8:00-8:45 | 8:45-9:00 | 9:00-9:45 ",
                        "Mon    | Drama     |           | Latin     ",
                        "Tue    | Music     |           | Play      ",
                        "Wed    | Sport     |           | Art       ")))
                .contains("MONDAY 08:00-08:45 Drama", "WEDNESDAY 09:00-09:45 Art")
                .hasSize(12);
    }

    @Test
    void a_table_without_times_beside_a_timetable_is_something_else() {
        String[] exercises = {"Mon | Tue | Wed", "Run | Jump | Swim"};

        assertThat(page().grid(exercises)
                        .grid(
                                "          | Mon   | Tue   | Wed   ",
                                "8:00-8:45 | Maths | Art   | Play  ",
                                "8:45-9:30 | Music | Latin | Drama ")
                        .read())
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:45-09:30 Drama")
                .hasSize(6);
        assertThat(page().grid(exercises).read()).hasSize(3);
    }
}
