package org.bellgrid.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.Test;

class GapsTest {
    @Test
    void a_single_free_place_becomes_a_cell() {
        List<GridCell> closed = Gaps.close(List.of(cell(0, 0, 50, 20), cell(50, 0, 90, 20), cell(0, 20, 50, 40)));

        assertThat(closed).extracting(GridCell::box).hasSize(4).contains(new Box(50, 20, 90, 40));
    }

    @Test
    void free_places_side_by_side_stay_free() {
        List<GridCell> cells =
                List.of(cell(0, 0, 50, 20), cell(50, 0, 90, 20), cell(90, 0, 99, 20), cell(0, 20, 50, 40));

        assertThat(Gaps.close(cells)).hasSameElementsAs(cells);
    }

    @Test
    void a_table_without_gaps_stays_as_it_is() {
        List<GridCell> cells = List.of(cell(0, 0, 50, 40), cell(50, 0, 90, 20), cell(50, 20, 90, 40));

        assertThat(Gaps.close(cells)).containsExactlyElementsOf(cells);
    }

    private static GridCell cell(double left, double top, double right, double bottom) {
        Box box = new Box(left, top, right, bottom);
        return new GridCell(box, box);
    }
}
