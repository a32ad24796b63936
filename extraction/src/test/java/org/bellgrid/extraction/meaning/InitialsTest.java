package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.blocks;

import java.util.List;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class InitialsTest {
    @Test
    void where_most_lines_end_in_initials_each_is_a_lesson_and_its_teacher() {
        List<DraftBlock> blocks = blocks(Grid.of(
                "      | Mon               | Tue      | Wed     ",
                "8-9   | Fra PA / Lat DL   | Maths ST | Phys BU ",
                "9-10  | Bio sz            | Eng BC   | Deu BS  "));

        assertThat(blocks)
                .extracting(block -> block.name() + "|" + block.notes())
                .containsExactlyInAnyOrder("Fra|PA", "Lat|DL", "Maths|ST", "Phys|BU", "Bio|sz", "Eng|BC", "Deu|BS");
    }

    @Test
    void one_name_that_ends_in_capitals_stays_whole() {
        assertThat(blocks(Grid.of(
                        "      | Mon       | Tue           | Wed          ",
                        "8-9   | Sport AG  | Maths lesson  | Physics club ",
                        "9-10  | Art class | English hours | German text  ")))
                .extracting(DraftBlock::name)
                .contains("Sport AG");
    }
}
