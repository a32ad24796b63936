package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.cell;
import static org.bellgrid.extraction.meaning.Written.line;
import static org.bellgrid.extraction.meaning.Written.read;
import static org.bellgrid.extraction.meaning.Written.table;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class LooseLabelsTest {
    private static final TextLine[] DAYS = {
        line(120, -20, 180, "Monday"), line(220, -20, 280, "Tuesday"), line(320, -20, 380, "Wednesday")
    };
    /** From 8:00 at 100 on, 60 units an hour. */
    private static final Table BLOCKS = table(
            cell(105, 115, 195, 160, "Maths"), cell(205, 130, 295, 190, "Art"), cell(305, 205, 395, 250, "Music"));

    @Test
    void days_may_stand_above_the_table() {
        Grid grid = Grid.of("8:00-9:00 | A | B | C", "9:00-10:00 | D | E | F", "10:00-11:00 | G | H | I");

        assertThat(read(grid, DAYS)).hasSize(9).contains("TUESDAY 09:00-10:00 E");
    }

    @Test
    void hours_beside_free_blocks_are_instants() {
        assertThat(read(BLOCKS, with(DAYS, hours(95))))
                .containsExactly("MONDAY 08:15-09:00 Maths", "TUESDAY 08:30-09:30 Art", "WEDNESDAY 09:45-10:30 Music");
    }

    @Test
    void hours_between_the_lines_of_a_grid_name_the_stretch_between() {
        Stream<Cell> lines = IntStream.range(0, 4).mapToObj(row -> cell(400, 100 + 60 * row, 450, 160 + 60 * row, ""));
        Table grid = table(Stream.concat(BLOCKS.cells().stream(), lines).toArray(Cell[]::new));

        assertThat(read(grid, with(DAYS, hours(125))))
                .containsExactly("MONDAY 08:15-09:00 Maths", "TUESDAY 08:30-09:30 Art", "WEDNESDAY 09:45-10:30 Music");
    }

    @Test
    void times_on_one_line_are_labels_of_their_own() {
        Table down =
                table(cell(115, 0, 160, 40, "Maths"), cell(130, 50, 190, 90, "Art"), cell(205, 100, 250, 140, "Music"));
        TextLine[] days = {line(0, 15, 60, "Monday"), line(0, 65, 60, "Tuesday"), line(0, 115, 60, "Wednesday")};
        TextLine hours = new TextLine(IntStream.range(0, 4)
                .mapToObj(hour -> line(85 + 60 * hour, 200, 115 + 60 * hour, (8 + hour) + ":00"))
                .flatMap(hour -> hour.words().stream())
                .toList());

        assertThat(read(down, with(days, hours)))
                .containsExactly("MONDAY 08:15-09:00 Maths", "TUESDAY 08:30-09:30 Art", "WEDNESDAY 09:45-10:30 Music");
    }

    @Test
    void times_in_the_middle_of_columns_of_all_widths_are_their_headings() {
        Table down = table(
                cell(100, 0, 180, 40, "Maths"),
                cell(190, 0, 220, 140, "Break"),
                cell(230, 0, 350, 40, "Geography"),
                cell(100, 50, 180, 90, "Art"),
                cell(230, 50, 350, 90, "Music"),
                cell(100, 100, 180, 140, "Latin"),
                cell(230, 100, 350, 140, "French"));
        TextLine[] labels = {
            line(0, 15, 60, "Monday"), line(0, 65, 60, "Tuesday"), line(0, 115, 60, "Wednesday"),
            line(125, -20, 155, "8:15"), line(190, -20, 220, "9:10"), line(275, -20, 305, "9:25")
        };

        assertThat(read(down, labels))
                .contains("TUESDAY 08:15-09:10 Art", "TUESDAY 09:10-09:25 Break")
                .anyMatch(block -> block.startsWith("TUESDAY 09:25-") && block.endsWith("Music"));
    }

    private static TextLine[] hours(double firstTop) {
        return IntStream.range(0, 4)
                .mapToObj(hour -> line(20, firstTop + 60 * hour, 60, (8 + hour) + ":00"))
                .toArray(TextLine[]::new);
    }

    private static TextLine[] with(TextLine[] some, TextLine... others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(TextLine[]::new);
    }
}
