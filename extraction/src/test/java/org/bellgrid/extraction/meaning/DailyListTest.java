package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;
import static org.bellgrid.extraction.meaning.Written.line;
import static org.bellgrid.extraction.meaning.Written.read;

import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class DailyListTest {
    private static final Grid UNHEADED =
            Grid.of("1 8:35 | Doors open", "2 9:00-9:15 | Reading", "3 9:15-10:00 | Maths", "4 2:45 | Home");

    @Test
    void a_list_holds_for_each_day_that_its_heading_names() {
        assertThat(read(Grid.of(
                        "Our day / Monday, Tuesday, Thursday | <",
                        "8:35      | Doors open",
                        "9:00-9:15 | Reading",
                        "2:45      | Home")))
                .containsExactly(
                        "MONDAY 08:35-09:00 Doors open",
                        "MONDAY 09:00-09:15 Reading",
                        "MONDAY 14:45-null Home",
                        "TUESDAY 08:35-09:00 Doors open",
                        "TUESDAY 09:00-09:15 Reading",
                        "TUESDAY 14:45-null Home",
                        "THURSDAY 08:35-09:00 Doors open",
                        "THURSDAY 09:00-09:15 Reading",
                        "THURSDAY 14:45-null Home");
    }

    @Test
    void the_heading_may_stand_above_the_table_and_be_a_range() {
        assertThat(blocks(UNHEADED, line(0, -20, 200, "Monday to Friday"))).hasSize(20);
    }

    @Test
    void a_number_before_the_time_is_the_period() {
        assertThat(blocks(UNHEADED, line(0, -20, 200, "Friday")))
                .extracting(DraftBlock::period)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void headings_between_the_rows_begin_other_days() {
        assertThat(read(Grid.of(
                        "Monday     | <",
                        "9:00-10:00 | Maths",
                        "10:00-11:00 | Art",
                        "Tuesday | <",
                        "9:00-9:30 | Music")))
                .containsExactly("MONDAY 09:00-10:00 Maths", "MONDAY 10:00-11:00 Art", "TUESDAY 09:00-09:30 Music");
    }

    @Test
    void a_list_of_times_that_names_no_day_is_no_timetable() {
        assertThat(blocks(UNHEADED, line(0, -20, 200, "Opening hours"))).isEmpty();
    }
}
