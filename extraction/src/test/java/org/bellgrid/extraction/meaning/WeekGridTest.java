package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;
import static org.bellgrid.extraction.meaning.Written.cell;
import static org.bellgrid.extraction.meaning.Written.read;
import static org.bellgrid.extraction.meaning.Written.shown;
import static org.bellgrid.extraction.meaning.Written.table;

import java.util.List;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.sample.Grid;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;

class WeekGridTest {
    @Test
    void a_cell_takes_place_on_its_day_at_its_time() {
        assertThat(read(SampleGrids.DAYS_ACROSS)).contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:45-09:30 Science");
    }

    @Test
    void a_cell_over_two_slots_is_one_block() {
        assertThat(read(SampleGrids.DAYS_ACROSS)).contains("WEDNESDAY 08:00-09:30 Art");
    }

    @Test
    void a_cell_over_all_days_is_repeated_on_each() {
        assertThat(read(SampleGrids.DAYS_ACROSS))
                .contains("MONDAY 09:30-10:00 Break", "TUESDAY 09:30-10:00 Break", "WEDNESDAY 09:30-10:00 Break");
    }

    @Test
    void a_placeholder_is_no_block() {
        assertThat(read(SampleGrids.DAYS_ACROSS)).hasSize(10).noneMatch(block -> block.contains("TUESDAY 10:00"));
    }

    @Test
    void days_may_run_down() {
        assertThat(read(Grid.of(
                        "Days | 8:30 am / To / 10:00 am | 12:30 pm / To / 1:00 pm | 1:00 pm / To / 5:00 pm",
                        "Mo   | Maths                   | Lunch                   | Sport",
                        "Di   | English                 | ^                       | Art",
                        "Mi   | Music                   | ^                       | Project")))
                .contains("MONDAY 08:30-10:00 Maths", "TUESDAY 12:30-13:00 Lunch", "WEDNESDAY 13:00-17:00 Project")
                .hasSize(9);
    }

    @Test
    void hours_go_past_noon_where_neither_am_nor_pm_is_printed() {
        assertThat(read(Grid.of(
                        "      | Lunes | Martes | Mi\u00e9rcoles ",
                        "11-12 | A1    | B1     | C1 ",
                        "12-1  | A2    | B2     | C2 ",
                        "1-2   | A3    | B3     | C3 ")))
                .contains("MONDAY 12:00-13:00 A2", "WEDNESDAY 13:00-14:00 C3");
    }

    @Test
    void a_start_that_goes_back_in_time_is_taken_from_the_end_above_it_and_not_trusted() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "             | Mon   | Tue     | Wed ",
                "9:00-10:00   | Maths | English | Art ",
                "0:00-10:40   | Music | Science | PE  ",
                "10:40-11:20  | Sport | Sport   | Art "));

        assertThat(shown(blocks)).contains("MONDAY 10:00-10:40 Music", "WEDNESDAY 10:40-11:20 Art");
        assertThat(blocks).allMatch(block -> block.confidence().value() < 0.8);
    }

    @Test
    void a_half_of_the_day_that_goes_back_in_time_is_a_slip_and_not_trusted() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "                    | Mon   | Tue     | Wed ",
                "11:30 am - 12:15 pm | Maths | English | Art ",
                "12:15 am - 1:00 pm  | Lunch | Lunch   | PE  ",
                "1:00 pm - 1:45 pm   | Sport | Sport   | Art "));

        assertThat(shown(blocks)).contains("MONDAY 12:15-13:00 Lunch", "WEDNESDAY 13:00-13:45 Art");
        assertThat(blocks).allMatch(block -> block.confidence().value() < 0.8);
    }

    @Test
    void a_slot_without_an_end_ends_where_the_next_begins() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "     | Mon   | Tue     | Wed ",
                "8h30 | Maths | English | Art ",
                "9h20 | Music | Science | Art ",
                "10h  | Sport | Sport   | Art "));

        assertThat(shown(blocks)).contains("MONDAY 08:30-09:20 Maths", "TUESDAY 10:00-10:50 Sport");
        assertThat(blocks).allMatch(block -> block.flags().contains(BlockFlag.END_INFERRED));
    }

    @Test
    void starts_and_ends_may_stand_in_two_columns() {
        assertThat(read(Grid.of(
                        "Start | End   | Mon   | Tue     | Wed ",
                        "8:00  | 8:45  | Maths | English | Art ",
                        "8:50  | 9:35  | Music | Science | PE  ")))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 PE");
    }

    @Test
    void a_column_of_times_may_be_for_some_days_only() {
        assertThat(read(Grid.of(
                        "Mon-Tue time | Mon   | Tue     | Fri   | Fri time ",
                        "8:00-8:50    | Maths | English | Art   | 8:00-8:40 ",
                        "8:50-9:30    | Music | Science | PE    | 8:40-9:15 ")))
                .contains("MONDAY 08:00-08:50 Maths", "FRIDAY 08:40-09:15 PE");
    }

    @Test
    void a_time_in_a_cell_comes_before_that_of_its_row() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "           | Mon                      | Tue     | Wed ",
                "8:00-9:00  | Choir / 8:10 - 8:50      | English | Art ",
                "9:00-10:00 | Swimming / 9:30 - 11:00  | Science | PE  "));

        assertThat(shown(blocks)).contains("MONDAY 08:10-08:50 Choir", "MONDAY 09:30-11:00 Swimming");
        assertThat(blocks.get(0).flags()).isEmpty();
        assertThat(blocks.get(1).flags()).containsExactly(BlockFlag.TIME_CONTRADICTS_AXIS);
    }

    @Test
    void several_times_in_a_cell_are_several_blocks() {
        assertThat(read(Grid.of(
                        "           | Mon                                     | Tue     | Wed ",
                        "8:00-10:00 | 8:00-9:00 Choir / 9:00-10:00 Orchestra  | English | Art ",
                        "10:00-11:00 | Maths                                  | Science | PE  ")))
                .contains("MONDAY 08:00-09:00 Choir", "MONDAY 09:00-10:00 Orchestra");
    }

    @Test
    void letters_along_the_days_are_one_word() {
        assertThat(read(Grid.of(
                        "          | Mon   | Tue     | Wed | Thu | Fri ",
                        "8:00-9:00 | Maths | English | Art | PE  | PE  ",
                        "9:00-9:30 | B     | R       | E   | A   | K   ",
                        "9:30-9:45 | A     | B       | C   | D   | E   ")))
                .contains("MONDAY 09:00-09:30 BREAK", "FRIDAY 09:00-09:30 BREAK", "TUESDAY 09:30-09:45 B");
    }

    @Test
    void placeholders_and_two_letters_spell_no_word() {
        assertThat(read(Grid.of(
                        "          | Mon   | Tue     | Wed ",
                        "8:00-9:00 | X     | X       | X   ",
                        "9:00-9:30 | P     | E       |     ")))
                .contains("MONDAY 09:00-09:30 P", "TUESDAY 09:00-09:30 E")
                .noneMatch(block -> block.contains("XXX"));
    }

    @Test
    void labels_before_such_letters_are_no_part_of_the_word() {
        assertThat(read(Grid.of(
                        "Start | End   | Mon   | Tue     | Wed ",
                        "8:00  | 9:00  | Maths | English | Art ",
                        "9:00  | 9:30  | T     | E       | A   ")))
                .contains("MONDAY 09:00-09:30 TEA");
    }

    @Test
    void a_labelled_row_without_entries_is_what_its_label_says_on_every_day() {
        assertThat(read(Grid.of(
                        "Period | Time       | Mon   | Tue     | Wed ",
                        "1      | 8:00-9:00  | Maths | English | Art ",
                        "Lunch  | 9:00-9:30  |       |         |     ",
                        "2      | 9:30-10:00 | Music | Science | PE  ")))
                .contains("MONDAY 09:00-09:30 Lunch", "WEDNESDAY 09:00-09:30 Lunch")
                .hasSize(9);
    }

    @Test
    void a_row_between_two_times_takes_the_time_between_them() {
        assertThat(read(Grid.of(
                        "           | Mon   | Tue     | Wed ",
                        "8:00-9:00  | Maths | English | Art ",
                        "           | Break | <       | <   ",
                        "9:30-10:00 | Music | Science | PE  ")))
                .contains("TUESDAY 09:00-09:30 Break");
    }

    @Test
    void a_row_that_takes_no_time_says_more_about_the_one_above() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "           | Mon   | Tue     | Wed ",
                "8:00-9:00  | Maths | English | Art ",
                "           | R12   | R13     | R14 ",
                "9:00-10:00 | Music | Science | PE  "));

        assertThat(blocks).hasSize(6);
        assertThat(blocks.get(0).notes()).isEqualTo("R12");
    }

    @Test
    void a_line_inside_a_slot_stands_for_a_time_by_its_place() {
        List<DraftBlock> blocks = blocks(table(
                cell(0, 0, 100, 40, ""),
                cell(0, 40, 100, 80, "Mon"),
                cell(0, 80, 100, 120, "Tue"),
                cell(0, 120, 100, 160, "Wed"),
                cell(100, 0, 200, 40, "9:00-10:00"),
                cell(200, 0, 300, 40, "10:00-11:00"),
                cell(100, 40, 250, 80, "Maths"),
                cell(250, 40, 300, 80, "Art"),
                cell(100, 80, 250, 120, "Music"),
                cell(250, 80, 300, 120, "PE 10:20 - 11:00"),
                cell(100, 120, 200, 160, "English"),
                cell(200, 120, 300, 160, "Science")));

        assertThat(shown(blocks))
                .contains("MONDAY 09:00-10:30 Maths", "MONDAY 10:30-11:00 Art")
                .as("the neighbour's printed time is better than the place of the line")
                .contains("TUESDAY 09:00-10:20 Music");
        assertThat(blocks.get(0).flags()).containsExactly(BlockFlag.TIME_BY_POSITION);
        assertThat(blocks.get(0).confidence().value()).isLessThan(0.85);
    }

    @Test
    void lessons_are_counted_where_no_times_are_printed() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "   | Mon   | Tue     | Wed ",
                "P1 | Maths | English | Art ",
                "P2 | Music | Science | PE  ",
                "P3 | Sport | Sport   | Art "));

        assertThat(blocks).hasSize(9).allMatch(block -> block.flags().contains(BlockFlag.NO_TIME));
        assertThat(blocks.get(1).period()).isEqualTo("2");
        assertThat(blocks.get(1).start()).isNull();
        assertThat(blocks.get(1).confidence().value()).isLessThan(0.85);
    }

    @Test
    void a_list_has_one_block_a_row() {
        assertThat(read(Grid.of(
                        "Day    | Class | Start       | End         | Room   ",
                        "MONDAY | CE 1  | 6.30-7.30   | 7.30-8.30   | ONLINE ",
                        "MONDAY | CE 2  | 1.00-2.00   | 2.00-3.00   | SR 13  ",
                        "TUESDAY | CE 3 | 8.30-9.30   | 8.30-9.30   | LAB    ",
                        "FRIDAY | CE 4  | 10.30-11.30 | 11.30-12.30 | LAB    ")))
                .containsExactly(
                        "MONDAY 06:30-08:30 CE 1",
                        "MONDAY 13:00-15:00 CE 2",
                        "TUESDAY 08:30-09:30 CE 3",
                        "FRIDAY 10:30-12:30 CE 4");
    }

    @Test
    void blocks_that_follow_from_printed_labels_are_trusted() {
        assertThat(blocks(SampleGrids.DAYS_ACROSS))
                .allMatch(block -> block.confidence().value() >= 0.9);
    }

    @Test
    void four_digits_are_times_where_most_labels_are_such() {
        assertThat(read(Grid.of(
                        "     | Mon   | Tue     | Wed ",
                        "0830 | Maths | English | Art ",
                        "0915 | Music | Science | PE  ",
                        "1000 | Play  | <       | <   ",
                        "1020 | Sport | Latin   | Art ")))
                .contains("MONDAY 08:30-09:15 Maths", "TUESDAY 10:00-10:20 Play");
    }

    @Test
    void four_digits_that_are_no_times_name_rows() {
        assertThat(blocks(Grid.of(
                        "     | Mon   | Tue     | Wed ",
                        "2027 | Maths | English | Art ",
                        "2028 | Music | Science | PE  ",
                        "2029 | Sport | Latin   | Art ")))
                .allMatch(block -> block.start() == null);
    }

    @Test
    void the_end_may_stand_below_the_start() {
        assertThat(read(Grid.of(
                        "    | 8:00/8:45 | 8h50/9h35 | 9.40/10.25 ",
                        "Mon | Maths     | English   | Art ",
                        "Tue | Music     | Science   | PE  ",
                        "Wed | Sport     | Latin     | Art ")))
                .contains("MONDAY 08:00-08:45 Maths", "TUESDAY 08:50-09:35 Science", "WEDNESDAY 09:40-10:25 Art");
    }

    @Test
    void an_entry_may_begin_with_times_of_four_digits() {
        assertThat(read(Grid.of(
                        "  | Mon               | Tue                   | Wed             ",
                        "1 | 0830 - 0915/Maths | 0830 - 0915/English   | 0830 - 0915/Art ",
                        "2 | 0915 - 1000/Music | 0915 - 1000/Year 1012 | 0920 - 1005/Art ")))
                .contains("MONDAY 08:30-09:15 Maths", "TUESDAY 09:15-10:00 Year 1012", "WEDNESDAY 09:20-10:05 Art");
    }

    @Test
    void a_lesson_over_two_numbered_periods_names_both() {
        assertThat(blocks(Grid.of(
                        "  | Mon   | Tue     | Wed ", //
                        "1 | Maths | English | Art ",
                        "2 | ^     | Science | PE  ")))
                .extracting(block -> block.period() + " " + block.name())
                .contains("1-2 Maths", "2 Science");
    }

    @Test
    void a_title_over_a_grid_without_labels_is_no_row_of_it() {
        assertThat(blocks(Grid.of(
                        "Our week | <     | <     ",
                        "Mon      | Maths | Latin ",
                        "Tue      | Music | Play  ",
                        "Wed      | Sport | Art   ")))
                .extracting(block -> block.period() + " " + block.name())
                .contains("1 Maths", "2 Art")
                .hasSize(6);
    }

    @Test
    void a_word_spelled_over_the_days_of_both_weeks_is_read_once() {
        assertThat(read(Grid.of(
                        "           | Mon A | Tue A | Wed A | Mon B | Tue B | Wed B ",
                        "8:00-8:45  | Maths | Art   | PE    | Maths | Art   | PE    ",
                        "8:45-9:00  | T     | E     | A     | T     | E     | A     ")))
                .contains("TUESDAY 08:45-09:00 TEA")
                .hasSize(12);
    }

    @Test
    void an_empty_form_is_no_timetable() {
        assertThat(blocks(Grid.of("     | Mon | Tue | Wed ", "8-10 |     |     |     ", "10-12 |    |     |     ")))
                .isEmpty();
    }

    @Test
    void a_table_without_days_is_no_timetable() {
        assertThat(blocks(Grid.of("Item | Price | Sum ", "Pen | 8:00 | 9:00 ", "Ink | 9:00 | 1:00 ")))
                .isEmpty();
    }
}
