package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;

import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class RemarksTest {
    @Test
    void brackets_are_a_remark_where_another_cell_shows_that_they_are() {
        assertThat(blocks(Grid.of(
                        "      | Mon             | Tue           | Wed             ",
                        "8-9   | Biology / (lab) | Physics (lab) | Writing (basic) ",
                        "9-10  | Art             | Music         | Sport           ")))
                .extracting(block -> block.name() + "|" + block.notes())
                .contains("Biology|(lab)", "Physics|(lab)", "Writing (basic)|");
    }
}
