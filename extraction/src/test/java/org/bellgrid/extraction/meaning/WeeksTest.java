package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;
import static org.bellgrid.extraction.meaning.Written.line;
import static org.bellgrid.extraction.meaning.Written.noted;
import static org.bellgrid.extraction.meaning.Written.page;

import java.util.List;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class WeeksTest {
    @Test
    void a_heading_over_the_days_gives_their_week() {
        assertThat(noted(Grid.of(
                        "          | Week A | <     | <    | Week B | <    | <     ",
                        "          | Mon    | Tue   | Wed  | Mon    | Tue  | Wed   ",
                        "8:00-8:45 | Maths  | Music | Art  | Sport  | Play | Drama ",
                        "8:45-9:30 | Latin  | Music | Art  | Sport  | Play | Drama ")))
                .contains("MONDAY A Maths", "MONDAY B Sport", "WEDNESDAY B Drama")
                .hasSize(12);
    }

    @Test
    void a_heading_may_stand_above_the_days_of_each_week_in_one_table() {
        assertThat(noted(Grid.of(
                        "Woche 1   |       |       |       ",
                        "          | Mo    | Di    | Mi    ",
                        "8:00-8:45 | Mathe | Musik | Kunst ",
                        "8:45-9:30 | Latein | Musik | Kunst ",
                        "Woche 2   |       |       |       ",
                        "          | Mo    | Di    | Mi    ",
                        "8:00-8:45 | Sport | Musik | Kunst ",
                        "8:45-9:30 | Sport | Musik | Kunst ")))
                .contains("MONDAY A Mathe", "MONDAY B Sport")
                .hasSize(12);
    }

    @Test
    void a_heading_may_stand_in_the_middle_of_its_days() {
        assertThat(noted(Grid.of(
                        "       |       | 8:00-8:45 | 8:45-9:30 ",
                        "       | Mon   | Maths     | Music     ",
                        "Week A | Tue   | Latin     | Art       ",
                        "       | Wed   | Sport     | Play      ",
                        "       | Mon   | French    | Music     ",
                        "Week B | Tue   | Greek     | Art       ",
                        "       | Wed   | Spanish   | Play      ")))
                .contains("MONDAY A Maths", "WEDNESDAY A Sport", "MONDAY B French", "WEDNESDAY B Spanish")
                .hasSize(12);
    }

    @Test
    void a_loose_line_gives_the_week_of_the_table_below() {
        assertThat(noted(page().line("Semana A")
                        .grid("8:00-8:45 | Lunes | Martes | Jueves", "8:45-9:30 | Arte | Musica | Latin")
                        .line("Horario de la semana B")
                        .grid("8:00-8:45 | Lunes | Martes | Jueves", "8:45-9:30 | Fisica | Musica | Latin")
                        .blocks()))
                .contains("MONDAY A Arte", "MONDAY B Fisica")
                .hasSize(6);
    }

    @Test
    void one_week_alone_is_no_alternation() {
        assertThat(noted(page().line("Week 2")
                        .grid("          | Mon | Tue | Wed ", "8:00-8:45 | Maths | Art | Play ")
                        .blocks()))
                .contains("MONDAY Maths");
    }

    @Test
    void entries_of_one_cell_may_be_for_one_week_each() {
        assertThat(noted(Grid.of(
                        "          | Mon                | Tue                   | Wed      ",
                        "8:00-8:45 | A: Maths / B: Art  | (A) Maths / (B) Latin | A: Music ",
                        "8:45-9:30 | 8:50-9:20 / A: PE / B: Art | Wk A Sport / Wk B Play | Drama ")))
                .containsExactlyInAnyOrder(
                        "MONDAY A Maths",
                        "MONDAY B Art",
                        "TUESDAY A Maths",
                        "TUESDAY B Latin",
                        "WEDNESDAY A Music",
                        "MONDAY A PE",
                        "MONDAY B Art",
                        "TUESDAY A Sport",
                        "TUESDAY B Play",
                        "WEDNESDAY Drama");
    }

    @Test
    void three_letters_are_groups_not_weeks() {
        assertThat(blocks(Grid.of(
                        "          | Mon      | Tue    | Wed    ",
                        "8:00-8:45 | A: Maths | B: Art | C: PE  ",
                        "8:45-9:30 | Drama    | Music  | Latin  ")))
                .allMatch(block -> block.week() == null);
    }

    @Test
    void the_week_may_stand_before_its_days() {
        assertThat(noted(Grid.of(
                        "Woche A | Zeit | 8:00-8:45 | 8:45-9:30 ",
                        "^       | Mo   | Mathe     | Latein    ",
                        "^       | Di   | Musik     | Kunst     ",
                        "^       | Mi   | Sport     | Kunst     ",
                        "Woche B | Mo   | Physik    | Kunst     ",
                        "^       | Di   | Musik     | Sport     ",
                        "^       | Mi   | Latein    | Mathe     ")))
                .contains("MONDAY A Mathe", "WEDNESDAY A Sport", "MONDAY B Physik", "WEDNESDAY B Mathe")
                .hasSize(12);
    }

    @Test
    void a_heading_reaches_over_the_days_up_to_the_next_one() {
        assertThat(noted(Grid.of(
                        "          | Week A |       |      | Week B |      |       ",
                        "          | Mon    | Tue   | Wed  | Mon    | Tue  | Wed   ",
                        "8:00-8:45 | Maths  | Music | Art  | Sport  | Play | Drama ",
                        "8:45-9:30 | Latin  | Music | Art  | Sport  | Play | Drama ")))
                .contains("WEDNESDAY A Art", "MONDAY B Sport", "WEDNESDAY B Drama")
                .hasSize(12);
    }

    @Test
    void lines_below_a_table_or_beside_it_do_not_name_its_week() {
        assertThat(noted(blocks(
                        Grid.of("          | Mon   | Tue | Wed  ", "8:00-8:45 | Maths | Art | Play "),
                        line(0, -60, 300, "Timetable of week A"),
                        line(500, -20, 800, "Timetable of week B"),
                        line(0, 100, 300, "Week B is overleaf"))))
                .containsExactly("MONDAY A Maths", "TUESDAY A Art", "WEDNESDAY A Play");
    }

    @Test
    void the_line_nearest_above_a_table_names_its_week() {
        assertThat(noted(page().line("Week A and week B")
                        .line("This is week B")
                        .line("Class 4 Oak")
                        .grid("          | Mon | Tue | Wed ", "8:00-8:45 | Maths | Art | Play ")
                        .blocks()))
                .contains("MONDAY B Maths");
    }

    @Test
    void the_name_of_the_week_is_no_lesson() {
        assertThat(noted(Grid.of(
                        "          | Mon    | Tue   | Wed   ",
                        "8:00-8:45 | Week 1 | <     | <     ",
                        "8:45-9:30 | Maths  | Music | Art   ")))
                .containsExactly("MONDAY Maths", "TUESDAY Music", "WEDNESDAY Art");
    }

    @Test
    void marks_may_stand_at_the_end_of_entries() {
        assertThat(noted(blocks(Grid.of(
                        "          | Mon                      | Tue                  | Wed             ",
                        "8:00-8:45 | Maths (A) / Art (B)      | Latin A-Woche        | Music - Week B  ",
                        "8:45-9:30 | Art - Week A / R 3 / PE (B) / R 4 | Physical / Education (B) | Play, week 1 "))))
                .containsExactlyInAnyOrder(
                        "MONDAY A Maths",
                        "MONDAY B Art",
                        "TUESDAY A Latin",
                        "WEDNESDAY B Music",
                        "MONDAY A Art (R 3)",
                        "MONDAY B PE (R 4)",
                        "TUESDAY B Physical Education",
                        "WEDNESDAY A Play");
    }

    @Test
    void marks_end_entries_where_the_last_line_has_one_and_times_above_are_for_all() {
        assertThat(
                        blocks(
                                Grid.of(
                                        "           | Mon                                                      | Tue          | Wed  ",
                                        "8:00-9:00  | 8:10-8:50 / Physical / Education (Week A) / Life / Skills (Week B) | Art (Week A) | Maths",
                                        "9:00-10:00 | Maths                                                    | Art (Week B) | Latin")))
                .extracting(block -> "%s %s %s".formatted(block.week(), block.start(), block.name()))
                .contains("A 08:10 Physical Education", "B 08:10 Life Skills", "A 08:00 Art", "B 09:00 Art");
    }

    @Test
    void a_legend_makes_letters_at_the_end_weeks() {
        String[] table = {
            "          | Mon       | Tue       | Wed   ", "8:00-8:45 | Maths (A) | Music (B) | Art   ",
        };
        assertThat(noted(page().line("A: odd weeks")
                        .line("B: even weeks")
                        .grid(table)
                        .blocks()))
                .containsExactly("MONDAY A Maths", "TUESDAY B Music", "WEDNESDAY Art");
        assertThat(noted(page().line("Week A: odd")
                        .line("Week B: even")
                        .grid(table)
                        .blocks()))
                .containsExactly("MONDAY A Maths", "TUESDAY B Music", "WEDNESDAY Art");
        assertThat(noted(page().line("Timetable for weeks A and B").grid(table).blocks()))
                .containsExactly("MONDAY A Maths", "TUESDAY B Music", "WEDNESDAY Art");
    }

    @Test
    void letters_at_the_end_are_groups_where_nothing_names_weeks() {
        assertThat(blocks(Grid.of(
                        "          | Mon       | Tue       | Wed      ",
                        "8:00-8:45 | Maths (A) | Maths (B) | PE (A)   ",
                        "8:45-9:30 | PE (B)    | Music (A) | Music (B)")))
                .allMatch(block -> block.week() == null)
                .extracting(block -> block.name())
                .contains("Maths (A)", "Music (B)");
    }

    @Test
    void one_week_at_the_end_is_part_of_the_name() {
        assertThat(blocks(Grid.of(
                        "          | Mon            | Tue           | Wed            ",
                        "8:00-8:45 | Reading week 1 | Reading week 1 | Reading week 1 ")))
                .allMatch(block -> block.week() == null && block.name().equals("Reading week 1"));
    }

    @Test
    void under_days_of_a_week_letters_are_no_weeks() {
        assertThat(noted(blocks(Grid.of(
                        "          | Week A    | <         | <     | Week B    | <         | <     ",
                        "          | Mon       | Tue       | Wed   | Mon       | Tue       | Wed   ",
                        "8:00-8:45 | Maths (A) | Maths (B) | Art   | Maths (B) | Maths (A) | Art   "))))
                .contains("MONDAY A Maths (A)", "TUESDAY A Maths (B)", "MONDAY B Maths (B)");
    }

    @Test
    void headings_of_weeks_stand_among_the_headings_of_daily_lists() {
        assertThat(noted(blocks(Grid.of(
                        "Week A     | <     ",
                        "Monday     | <     ",
                        "8:00-8:45  | Maths ",
                        "8:45-9:30  | Art   ",
                        "Tuesday    | <     ",
                        "8:00-8:45  | Latin ",
                        "Week B     | <     ",
                        "Monday     | <     ",
                        "8:00-8:45  | Sport "))))
                .containsExactly("MONDAY A Maths", "MONDAY A Art", "TUESDAY A Latin", "MONDAY B Sport");
    }

    @Test
    void the_heading_of_a_daily_list_may_name_its_week() {
        assertThat(noted(page().line("Monday & Tuesday - Week A")
                        .grid("8:00-8:45 | Maths", "8:45-9:30 | Art", "9:30-10:00 | Play")
                        .line("Week B")
                        .line("Monday & Tuesday")
                        .grid("8:00-8:45 | Music", "8:45-9:30 | Art", "9:30-10:00 | Play")
                        .blocks()))
                .contains("MONDAY A Maths", "TUESDAY A Art", "MONDAY B Music", "TUESDAY B Play")
                .hasSize(12);
    }

    @Test
    void headings_of_weeks_may_stand_in_a_list_of_lessons() {
        assertThat(noted(blocks(Grid.of(
                        "Week A    | <          | <     ",
                        "Monday    | 8:00-8:45  | Maths ",
                        "          | 8:45-9:30  | Art   ",
                        "Tuesday   | 8:00-8:45  | Music ",
                        "Wednesday | 8:00-8:45  | Latin ",
                        "Week B    | <          | <     ",
                        "Monday    | 8:00-8:45  | Sport ",
                        "Tuesday   | 8:00-8:45  | Music ",
                        "Wednesday | 8:00-8:45  | Latin "))))
                .containsExactly(
                        "MONDAY A Maths",
                        "MONDAY A Art",
                        "TUESDAY A Music",
                        "WEDNESDAY A Latin",
                        "MONDAY B Sport",
                        "TUESDAY B Music",
                        "WEDNESDAY B Latin");
    }

    @Test
    void headings_of_weeks_may_stand_above_lists_of_lessons() {
        String[] first = {
            "Day | Time | Lesson", "Monday | 8:00-8:45 | Maths", "Tuesday | 8:00-8:45 | Art", "Friday | 8:00-8:45 | PE"
        };
        String[] second = {
            "Day | Time | Lesson", "Monday | 8:00-8:45 | Latin", "Tuesday | 8:00-8:45 | Art", "Friday | 8:00-8:45 | PE"
        };
        assertThat(noted(page().line("Week A")
                        .grid(first)
                        .line("Week B")
                        .grid(second)
                        .blocks()))
                .containsExactly(
                        "MONDAY A Maths",
                        "TUESDAY A Art",
                        "FRIDAY A PE",
                        "MONDAY B Latin",
                        "TUESDAY B Art",
                        "FRIDAY B PE");
    }

    @Test
    void headings_of_weeks_may_stand_in_a_list_that_no_lines_show() {
        List<DraftBlock> blocks = Timetables.draft(List.of(new PageModel(
                        1,
                        300,
                        300,
                        List.of(),
                        Typed.lines(
                                "Week A                              ",
                                "Monday      8:00-8:45    Maths      ",
                                "Tuesday     8:00-8:45    Music      ",
                                "Wednesday   8:00-8:45    Latin      ",
                                "Week B                              ",
                                "Monday      8:00-8:45    Sport      ",
                                "Tuesday     8:00-8:45    Music      ",
                                "Wednesday   8:00-8:45    Art        "))))
                .timetables()
                .stream()
                .flatMap(timetable -> timetable.blocks().stream())
                .toList();

        assertThat(noted(blocks))
                .containsExactly(
                        "MONDAY A Maths",
                        "TUESDAY A Music",
                        "WEDNESDAY A Latin",
                        "MONDAY B Sport",
                        "TUESDAY B Music",
                        "WEDNESDAY B Art");
    }
}
