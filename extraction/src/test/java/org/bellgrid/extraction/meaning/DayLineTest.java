package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;
import static org.bellgrid.extraction.meaning.Written.read;
import static org.bellgrid.extraction.meaning.Written.shown;

import java.util.List;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class DayLineTest {
    @Test
    void an_unread_label_between_two_days_is_the_day_between_them_and_says_so() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "      | Monday | 19ednen | Wednesday | Thursday",
                "9-10  | A      | B       | C         | D       ",
                "10-11 | E      | F       | G         | H       "));

        assertThat(shown(blocks)).contains("TUESDAY 09:00-10:00 B", "WEDNESDAY 09:00-10:00 C");
        assertThat(blocks)
                .filteredOn(block -> block.flags().contains(BlockFlag.DAY_INFERRED))
                .extracting(DraftBlock::name)
                .containsExactlyInAnyOrder("B", "F");
    }

    @Test
    void a_label_at_the_end_must_look_like_its_day() {
        assertThat(read(Grid.of(
                        "      | Monday | Tuesday | Wednesday | Thunday | Notes",
                        "9-10  | A      | B       | C         | D       | E    ",
                        "10-11 | F      | G       | H         | I       | J    ")))
                .contains("THURSDAY 09:00-10:00 D")
                .noneMatch(block -> block.contains("FRIDAY"));
    }

    @Test
    void days_that_come_twice_are_two_weeks_if_a_label_says_so() {
        Grid grid = Grid.of(
                "      | Mon one | Tue ohe | Wed one | Mon two | Tue two | Wed two",
                "9-10  | A       | B       | C       | D       | E       | F      ",
                "10-11 | G       | H       | I       | J       | K       | L      ");

        assertThat(blocks(grid))
                .filteredOn(block -> block.week() == Week.A)
                .extracting(DraftBlock::name)
                .containsExactlyInAnyOrder("A", "B", "C", "G", "H", "I");
        assertThat(blocks(grid)).hasSize(12).noneMatch(block -> block.week() == null);
    }
}
