package org.bellgrid.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnTest {
    /** A wide strip along the top, from the left edge. */
    private static final Box STRIP = new Box(0, 0, 0.75, 0.25);

    @Test
    void turning_back_a_quarter_takes_the_top_to_the_left() {
        assertThat(Turn.QUARTER.back(STRIP)).isEqualTo(new Box(0, 0.25, 0.25, 1));
    }

    @Test
    void turning_back_half_takes_the_top_to_the_bottom() {
        assertThat(Turn.HALF.back(STRIP)).isEqualTo(new Box(0.25, 0.75, 1, 1));
    }

    @Test
    void turning_back_three_quarters_takes_the_top_to_the_right() {
        assertThat(Turn.THREE_QUARTERS.back(STRIP)).isEqualTo(new Box(0.75, 0, 1, 0.75));
    }
}
