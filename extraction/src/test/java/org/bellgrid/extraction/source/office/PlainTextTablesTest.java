package org.bellgrid.extraction.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.meaning.Timetables;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTablesTest {
    private static final List<String> WEEK = List.of(
            "MONDAY 09:00-10:00 Maths",
            "TUESDAY 09:00-10:00 Art",
            "WEDNESDAY 09:00-10:00 Latin",
            "MONDAY 10:00-11:00 Music",
            "TUESDAY 10:00-11:00 Sport; outside",
            "WEDNESDAY 10:00-11:00 Play");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void separated_values_are_read(String separator) {
        PageModel page = CsvTable.read(bytes("""
                Class 4b;;;;
                Time;Monday;Tuesday;Wednesday;
                9:00-10:00;Maths;Art;Latin;
                ;;;;
                10:00-11:00;Music;"Sport; outside";Play;
                """.replace(";", separator)));

        assertThat(blocks(page))
                .containsExactlyInAnyOrderElementsOf(WEEK.stream()
                        .map(line -> line.replace(";", separator.strip()))
                        .toList());
    }

    @Test
    void fields_may_have_several_lines() {
        PageModel page = CsvTable.read(bytes("Time,Monday\n9:00-10:00,\"Maths\nRoom 5\"\n"));

        assertThat(page.tables().get(0).cells().get(3).text()).isEqualTo("Maths\nRoom 5");
    }

    @Test
    void too_many_fields_are_refused() {
        assertThat(problem(() -> CsvTable.read(bytes("a;b;c;d\n".repeat(25_001)))))
                .isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void a_table_of_a_web_page_is_read() {
        PageModel page = WebPage.read(bytes("""
                <!DOCTYPE html><html><head><title>Not on the page</title></head><body>
                <h1>Class 4b</h1>
                <table><thead><tr><th>Time<th>Monday<th>Tuesday<th>Wednesday</thead>
                <tr><td>9:00-10:00<td>Maths<td>Art<td>Latin
                <tr hidden><td>11:00-12:00<td>Ghost<td>Ghost<td>Ghost
                <tr><td>10:00-11:00<td>Mu<b>sic</b><span style="display: none">Ghost</span><td>Sport; <i>outside</i><td>Play
                </table><script>document.write("<table>")</script></body></html>
                """));

        assertThat(blocks(page)).containsExactlyInAnyOrderElementsOf(WEEK);
        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Class 4b");
    }

    @Test
    void cells_span_rows_and_columns() {
        PageModel page = WebPage.read(bytes("""
                <table>
                <tr><td rowspan=0>a<td colspan=2>b
                <tr><td rowspan=9>c<td>d<br>e
                <tr><td>f
                </table>
                """));

        assertThat(page.tables().get(0).cells().stream()
                        .map(cell -> "%s %.0f,%.0f..%.0f,%.0f"
                                .formatted(
                                        cell.text().replace('\n', '/'),
                                        cell.box().left() / 72,
                                        cell.box().top() / 12,
                                        cell.box().right() / 72,
                                        cell.box().bottom() / 12)))
                .containsExactly("a 0,0..1,4", "b 1,0..3,1", "c 1,1..2,4", "d/e 2,1..3,3", "f 2,3..3,4");
    }

    @Test
    void a_table_that_arranges_others_is_none() {
        PageModel page = WebPage.read(bytes("""
                <table><tr><td>Menu<td><p>Class 4b</p>
                <table><tr><td>1<td>2<tr><td>3<td>4 <table><tr><td>nested</table></table></table>
                """));

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Menu", "Class 4b");
        assertThat(page.tables())
                .singleElement()
                .satisfies(table -> assertThat(
                                table.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
                        .isEqualTo("1|2|3|4\nnested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colspan=100000000", "colspan=99999999999999999999", "colspan=400 rowspan=400"})
    void a_cell_that_spans_too_much_is_refused(String span) {
        String page = "<table><tr><td " + span + ">x" + "<tr><td>y".repeat(400) + "</table>";

        assertThat(problem(() -> WebPage.read(bytes(page)))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void tables_nested_too_deeply_are_refused() {
        assertThat(problem(() -> WebPage.read(bytes("<table><tr><td>".repeat(1_000)))))
                .isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    private static List<String> blocks(PageModel page) {
        return Timetables.draft(List.of(page)).timetables().stream()
                .map(DraftTimetable::blocks)
                .flatMap(List::stream)
                .map(block -> "%s %s-%s %s".formatted(block.day(), block.start(), block.end(), block.name()))
                .toList();
    }

    private static Problem problem(Runnable reading) {
        return catchThrowableOfType(Refusal.class, reading::run).problem();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
