package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private static final Grid MORNING = Grid.of(
            "           | Monday | Tuesday | Wednesday",
            "8:00-9:00  | Maths  | Art     | Latin    ",
            "9:00-10:00 | Music  | Sport   | Drama    ");
    private static final Grid REST = Grid.of(
            "10:00-11:00 | History | Biology | Physics", //
            "11:00-12:00 | English | French  | Play   ");
    private static final TextLine HEADING = Written.line(0, -40, 300, "Class 4b");

    @Test
    void rows_without_days_belong_to_the_table_on_the_page_before() {
        List<DraftTimetable> timetables = read(page(1, MORNING, HEADING), page(2, REST, Written.line(0, -20, 20, "2")));

        assertThat(timetables).hasSize(1);
        assertThat(Written.shown(timetables.get(0).blocks()))
                .hasSize(12)
                .contains("TUESDAY 08:00-09:00 Art", "WEDNESDAY 11:00-12:00 Play");
        assertThat(timetables.get(0).blocks())
                .filteredOn(block -> block.name().equals("Play"))
                .extracting(block -> block.read().page())
                .containsExactly(2);
    }

    @Test
    void a_table_may_go_on_over_several_pages() {
        Grid end = Grid.of("13:00-14:00 | Chess | Choir | Band", "14:00-15:00 | Judo | Yoga | Film");

        assertThat(read(page(1, MORNING), page(2, REST), page(3, end)))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(18));
    }

    @Test
    void the_days_may_be_repeated() {
        Grid again = Grid.of(
                "            | Monday  | Tuesday | Wednesday", //
                "10:00-11:00 | History | Biology | Physics  ",
                "11:00-12:00 | English | French  | Play     ");

        assertThat(read(page(1, MORNING, HEADING), page(2, again, HEADING)))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(12));
    }

    @Test
    void a_week_that_begins_anew_is_another_timetable() {
        assertThat(read(page(1, MORNING), page(2, MORNING))).hasSize(2);
    }

    @Test
    void a_heading_of_its_own_makes_another_timetable() {
        Grid again = Grid.of(
                "            | Monday  | Tuesday | Wednesday", //
                "10:00-11:00 | History | Biology | Physics  ",
                "11:00-12:00 | English | French  | Play     ");

        assertThat(read(page(1, MORNING, HEADING), page(2, again, Written.line(0, -40, 300, "Class 5c"))))
                .hasSize(2);
    }

    @Test
    void other_columns_are_another_table() {
        Grid wider = Grid.of(
                "10:00-11:00 | History | Biology | Physics | Latin", //
                "11:00-12:00 | English | French | Play | Latin");

        assertThat(read(page(1, MORNING), page(2, wider)).stream()
                        .map(DraftTimetable::blocks)
                        .flatMap(List::stream)
                        .map(DraftBlock::name))
                .doesNotContain("History");
    }

    @Test
    void the_number_of_the_page_and_what_stands_on_each_page_are_no_headings() {
        TextLine number = Written.line(0, -20, 100, "Page 2 of 2");

        assertThat(read(page(1, MORNING, HEADING), page(2, REST, HEADING, number)))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(12));
    }

    @Test
    void a_line_below_the_table_is_no_heading() {
        assertThat(read(page(1, MORNING), page(2, REST, Written.line(0, 100, 300, "R means room"))))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(12));
    }

    @Test
    void numbered_rows_may_go_on_too() {
        Grid first =
                Grid.of("  | Monday | Tuesday | Wednesday", "1 | Maths | Art | Latin", "2 | Music | Sport | Drama");
        Grid rest = Grid.of("3 | History | Biology | Physics", "4 | English | French | Play");

        assertThat(read(page(1, first), page(2, rest)).stream()
                        .flatMap(timetable -> timetable.blocks().stream())
                        .map(block -> block.day() + " " + block.period() + " " + block.name()))
                .contains("TUESDAY 2 Sport", "TUESDAY 3 Biology", "WEDNESDAY 4 Play")
                .hasSize(12);
    }

    @Test
    void other_days_make_another_timetable() {
        Grid others = Grid.of(
                "            | Thursday | Friday  | Saturday", //
                "10:00-11:00 | History  | Biology | Physics ",
                "11:00-12:00 | English  | French  | Play    ");

        assertThat(read(page(1, MORNING), page(2, others))).hasSize(2);
    }

    @Test
    void a_table_that_begins_with_no_time_is_something_else() {
        Grid clubs = Grid.of(
                "Clubs       | Chess   | Choir   | Band   ", //
                "10:00-11:00 | History | Biology | Physics",
                "11:00-12:00 | English | French  | Play   ");

        assertThat(read(page(1, MORNING), page(2, clubs)))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(6));
    }

    @Test
    void a_page_without_a_table_ends_it() {
        PageModel letter = new PageModel(2, 2000, 2000, List.of(), List.of());

        assertThat(read(page(1, MORNING), letter, page(3, REST)))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(6));
    }

    @Test
    void as_many_columns_elsewhere_are_another_table() {
        Table other = Written.table(
                Written.cell(0, 0, 150, 40, "10:00-11:00"),
                Written.cell(150, 0, 200, 40, "History"),
                Written.cell(200, 0, 300, 40, "Biology"),
                Written.cell(300, 0, 400, 40, "Physics"),
                Written.cell(0, 40, 150, 80, "11:00-12:00"),
                Written.cell(150, 40, 200, 80, "English"),
                Written.cell(200, 40, 300, 80, "French"),
                Written.cell(300, 40, 400, 80, "Play"));

        assertThat(read(page(1, MORNING), new PageModel(2, 2000, 2000, List.of(other), List.of())))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(6));
    }

    @Test
    void columns_may_be_off_by_a_hair() {
        Table askew = Written.table(
                Written.cell(0, 0, 102, 40, "10:00-11:00"),
                Written.cell(102, 0, 198, 40, "History"),
                Written.cell(198, 0, 301, 40, "Biology"),
                Written.cell(301, 0, 401, 40, "Physics"),
                Written.cell(1, 40, 101, 80, "11:00-12:00"),
                Written.cell(101, 40, 199, 80, "English"),
                Written.cell(199, 40, 300, 80, "French"),
                Written.cell(300, 40, 401, 80, "Play"));

        assertThat(read(page(1, MORNING), new PageModel(2, 2000, 2000, List.of(askew), List.of())))
                .singleElement()
                .satisfies(timetable -> assertThat(timetable.blocks()).hasSize(12));
    }

    private static PageModel page(int number, Grid grid, TextLine... loose) {
        return new PageModel(number, 2000, 2000, List.of(Written.table(grid)), List.of(loose));
    }

    private static List<DraftTimetable> read(PageModel... pages) {
        return Timetables.draft(List.of(pages)).timetables();
    }
}
