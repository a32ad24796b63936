package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.page;

import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.junit.jupiter.api.Test;

class UnplacedTest {
    private static final double PAGE = 400;

    private static List<String> unplaced(PageModel page) {
        Draft draft = Timetables.draft(List.of(page));
        assertThat(draft.blocks()).isNotEmpty();
        return draft.unplaced().stream().map(Evidence::text).toList();
    }

    private static List<String> unplaced(String... rows) {
        return unplaced(page().grid(rows).model());
    }

    private static List<String> unplacedOfTyped(String... lines) {
        return unplaced(new PageModel(1, PAGE, PAGE, List.of(), Typed.lines(lines)));
    }

    @Test
    void a_day_between_others_whose_name_is_unreadable_is_missed() {
        assertThat(unplaced(
                        "            | Mon   | ~       | Wed   | Thu     ",
                        "9:00-10:00  | Maths | English | Art   | Science ",
                        "10:00-10:30 | Break | Break   | Break | Break   ",
                        "10:30-11:30 | Music | PE      | Art   | English "))
                .containsExactly("English", "Break", "PE");
    }

    @Test
    void a_day_before_or_behind_the_others_is_missed_where_the_week_may_have_it() {
        assertThat(unplaced(
                        "            | #*    | Tue     | Wed   | Thu     | ~        ",
                        "9:00-10:00  | Maths | English | Art   | Science | Drama    ",
                        "10:30-11:30 | Music | PE      | Art   | English | Swimming "))
                .containsExactly("Maths", "Drama", "Music", "Swimming");
    }

    @Test
    void a_day_that_goes_down_is_missed() {
        assertThat(unplaced(
                        "    | 9:00-10:00 | 10:00-11:00 | 11:00-12:00 ",
                        "Mon | Maths      | English     | Art         ",
                        "*   | Music      | Science     | PE          ",
                        "Wed | French     | Maths       | Art         ",
                        "Thu | History    | Drama       | PE          "))
                .containsExactly("Music", "Science", "PE");
    }

    @Test
    void lessons_before_the_first_time_that_can_be_read_are_missed() {
        assertThat(unplaced(
                        "            | Mon     | Tue     | Wed   ",
                        "g;o0 lo     | Reading | Reading | Chess ",
                        "9:00-10:00  | Maths   | English | Art   ",
                        "10:00-11:00 | Music   | PE      | Art   "))
                .containsExactly("Reading", "Reading", "Chess");
    }

    @Test
    void a_line_that_stands_in_no_cell_of_the_table_is_missed_and_one_outside_is_not() {
        PageModel page = page().line("Class 4")
                .grid(
                        "            | Mon   | Tue     | Wed   ",
                        "9:00-10:00  | Maths | English | Art   ",
                        "10:00-11:00 | Music | PE      | Art   ")
                .line("Bring your kit")
                .model();
        PageModel more = page.with(
                page.tables().stream()
                        .map(table -> Written.table(table.cells().stream()
                                .filter(cell -> !cell.text().equals("PE"))
                                .toArray(Cell[]::new)))
                        .toList(),
                Stream.concat(
                                page.looseLines().stream(),
                                page.tables().get(0).cells().stream()
                                        .filter(cell -> cell.text().equals("PE"))
                                        .flatMap(cell -> cell.lines().stream()))
                        .toList(),
                List.of(),
                List.of());

        assertThat(unplaced(page)).isEmpty();
        assertThat(unplaced(more)).containsExactly("PE");
    }

    @Test
    void rooms_in_columns_of_their_own_are_missed() {
        assertThat(unplaced(
                        "    | Room  | 9:00-10:00 | Room  | 10:00-11:00 ",
                        "Mon | Lab 1 | Maths      | Lab 2 | English     ",
                        "Tue | Lab 3 | Music      | Lab 4 | Science     ",
                        "Wed | Lab 5 | French     | Lab 6 | Maths       "))
                .contains("Lab 1", "Lab 3", "Lab 5");
    }

    @Test
    void labels_placeholders_names_of_rows_and_notes_are_not() {
        assertThat(unplaced(
                        "  |          |             | Mon   | Tue     | Wed   | Thu | Fri   |             ",
                        "1 | Early    | 9:00-10:00  | Maths | English | ---   | XX  | Art   | 9:00-10:00  ",
                        "  | Break    | 10:00-10:30 | Break | Break   | Break | x   | Break | 10:00-10:30 ",
                        "2 | Late     | 10:30-11:30 | Music | PE      | Art   | Art | Drama | 10:30-11:30 ",
                        "  |          |             | bring tools | ^  |       |     |       |             "))
                .isEmpty();
    }

    @Test
    void a_legend_below_a_week_is_not() {
        assertThat(unplaced(
                        "    | 9:00-10:00 | 10:00-11:00 | 11:00-12:00 ",
                        "Mon | Mat        | Eng         | Art         ",
                        "Tue | Mat        | Eng         | Art         ",
                        "Wed | Mat        | Eng         | Art         ",
                        "Thu | Mat        | Eng         | Art         ",
                        "Fri | Mat        | Eng         | Art         ",
                        "Mat | Mathematics |            |             ",
                        "Eng | English    |             |             "))
                .isEmpty();
    }

    @Test
    void a_lesson_of_a_list_whose_time_is_unreadable_is_missed() {
        assertThat(unplaced(
                        "Monday to Wednesday |         |      ",
                        "9:00-10:00          | Maths   | Hall ",
                        "lo oo lI            | English | Hall ",
                        "11:00-12:00         | Art     | Hall ",
                        "12:00-13:00         | Lunch   | Hall "))
                .contains("English");
    }

    @Test
    void without_lines_a_day_beside_the_table_is_missed_where_the_week_may_have_it() {
        assertThat(unplacedOfTyped(
                        "              Mon       Tue       Wed       Thu                   ",
                        "9:00-10:00    Maths     English   Art       Science   Drama       ",
                        "10:00-11:00   Music     Sport     Art       English   Swimming    ",
                        "11:00-12:00   French    Maths     Dance     Maths     Chess       "))
                .containsExactlyInAnyOrder("Drama", "Swimming", "Chess");
    }

    @Test
    void without_lines_a_list_beside_a_week_is_not() {
        assertThat(unplacedOfTyped(
                        "              Mon       Tue       Wed       Thu       Fri                   ",
                        "9:00-10:00    Maths     English   Art       Science   Drama     Rooms       ",
                        "10:00-11:00   Music     Sport     Art       English   Swimming  Hall        ",
                        "11:00-12:00   French    Maths     Dance     Maths     Chess     Library     "))
                .isEmpty();
    }

    @Test
    void what_is_missed_is_shown_where_it_stands() {
        Draft draft = Timetables.draft(List.of(page().grid(
                        "            | Mon   | ~       | Wed   | Thu     ",
                        "9:00-10:00  | Maths | English | Art   | Science ",
                        "10:30-11:30 | Music | ---     | Art   | English ")
                .model()));

        assertThat(draft.unplaced()).singleElement().satisfies(place -> {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.polygon()).isEqualTo(Evidence.box(0.1, 0.02, 0.15, 0.04));
        });
    }
}
