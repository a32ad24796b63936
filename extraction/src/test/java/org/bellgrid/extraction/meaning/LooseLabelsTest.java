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

    private static TextLine[] hours(double firstTop) {
        return IntStream.range(0, 4)
                .mapToObj(hour -> line(20, firstTop + 60 * hour, 60, (8 + hour) + ":00"))
                .toArray(TextLine[]::new);
    }

    private static TextLine[] with(TextLine[] some, TextLine... others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(TextLine[]::new);
    }
}
