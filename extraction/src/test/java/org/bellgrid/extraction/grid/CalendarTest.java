package org.bellgrid.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final List<Box> FREE =
            List.of(new Box(110, 25, 190, 65), new Box(210, 10, 290, 50), new Box(310, 95, 390, 150));

    @Test
    void blocks_without_a_table_are_a_calendar() {
        assertThat(Calendar.find(List.of(), FREE)).contains(new Calendar(FREE, List.of()));
    }

    @Test
    void two_blocks_are_none() {
        assertThat(Calendar.find(List.of(), FREE.subList(0, 2))).isEmpty();
    }

    @Test
    void coloured_cells_of_a_table_are_none() {
        List<GridCell> cells = Stream.of(
                        new Box(0, 0, 100, 40),
                        new Box(100, 0, 200, 40),
                        new Box(0, 40, 100, 80),
                        new Box(100, 40, 200, 80))
                .map(CalendarTest::cell)
                .toList();

        assertThat(Calendar.find(
                        List.of(new Grid(cells)),
                        cells.stream().map(GridCell::box).toList()))
                .isEmpty();
    }

    @Test
    void lines_behind_the_blocks_give_way_and_labels_stay() {
        GridCell label = cell(new Box(0, 0, 100, 60));
        GridCell behind = cell(new Box(100, 0, 400, 200));

        assertThat(Calendar.find(List.of(new Grid(List.of(label, behind))), FREE))
                .contains(new Calendar(FREE, List.of(label)));
    }

    @Test
    void blocks_without_text_are_ornaments_and_cells_that_cut_text_are_lines() {
        Calendar calendar = new Calendar(
                Stream.concat(FREE.stream(), Stream.of(new Box(0, 300, 400, 310)))
                        .toList(),
                List.of(cell(new Box(0, 0, 100, 60)), cell(new Box(0, 60, 100, 120))));
        List<Box> texts = Stream.concat(
                        FREE.stream().map(CalendarTest::middle),
                        Stream.of(new Box(20, 20, 80, 40), new Box(20, 110, 80, 130)))
                .toList();

        assertThat(calendar.holding(texts)).contains(new Calendar(FREE, List.of(cell(new Box(0, 0, 100, 60)))));
    }

    @Test
    void blocks_among_more_written_cells_are_cells_with_a_colour() {
        List<GridCell> cells = Stream.of(100, 200, 300)
                .flatMap(left -> Stream.of(200, 250, 300).map(top -> new Box(left, top, left + 100, top + 50)))
                .map(CalendarTest::cell)
                .toList();
        List<Box> inFirst = FREE.stream().map(CalendarTest::middle).toList();
        List<Box> inAll = Stream.concat(
                        inFirst.stream(), cells.stream().map(GridCell::box).map(CalendarTest::middle))
                .toList();

        assertThat(new Calendar(FREE, cells).holding(inFirst)).isPresent();
        assertThat(new Calendar(FREE, cells).holding(inAll)).isEmpty();
    }

    private static Box middle(Box block) {
        return new Box(block.centerX() - 20, block.centerY() - 5, block.centerX() + 20, block.centerY() + 5);
    }

    private static GridCell cell(Box box) {
        return new GridCell(box, box);
    }
}
