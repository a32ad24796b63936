package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.line;
import static org.bellgrid.extraction.meaning.Written.page;

import java.util.List;
import org.bellgrid.extraction.page.PageModel;
import org.junit.jupiter.api.Test;

class PeriodTimesTest {
    private static final String[] GRID = {
        "Period | Mon   | Tue     | Wed  ", "1      | Maths | English | Art  ", "2      | Music | Science | Play "
    };

    @Test
    void a_small_table_says_when_the_periods_are() {
        assertThat(page().grid(GRID).grid("1 | 8:00 - 8:45", "2 | 8:50 - 9:35").read())
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 Play")
                .hasSize(6);
    }

    @Test
    void number_and_times_may_stand_in_one_cell() {
        assertThat(page().grid(GRID).grid("1 8h - 8h45", "2 8h50 - 9h35").read())
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 Play")
                .hasSize(6);
    }

    @Test
    void lines_say_when_the_periods_are() {
        assertThat(page().line("1  8:00 - 8:45")
                        .line("2. 8:50 - 9:35")
                        .grid(GRID)
                        .read())
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 Play")
                .hasSize(6);
    }

    @Test
    void number_and_times_may_stand_apart_on_a_line() {
        PageModel page = new PageModel(
                1,
                500,
                500,
                page().grid(GRID).model().tables(),
                List.of(
                        line(0, 400, 10, "1"),
                        line(0, 420, 10, "2"),
                        line(30, 401, 90, "8:00 - 8:45"),
                        line(30, 419, 90, "8:50 - 9:35")));

        assertThat(Typed.read(page))
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 08:50-09:35 Play")
                .hasSize(6);
    }

    @Test
    void the_legend_below_the_grid_on_one_sheet_is_no_lesson() {
        assertThat(page().grid(
                                "    | 1     | 2     | 3       ",
                                "Mon | Maths | Music | English ",
                                "Tue | Art   | Play  | Science ",
                                "Wed | Sport | Music | Maths   ",
                                "1   | 8:00 - 8:45 |  |        ",
                                "2   | 8:50 - 9:35 |  |        ",
                                "3   | 9:40 - 10:25 | |        ")
                        .read())
                .contains("MONDAY 08:00-08:45 Maths", "WEDNESDAY 09:40-10:25 Maths")
                .hasSize(9);
    }
}
