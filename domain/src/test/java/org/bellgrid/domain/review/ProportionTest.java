package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against figures that were worked out by hand from the formula. */
class ProportionTest {
    private static final Offset<Double> CLOSE = within(1e-4);

    @Test
    void a_share_comes_with_its_margin() {
        Proportion proportion = new Proportion(95, 100);

        assertThat(proportion.share()).isEqualTo(0.95);
        assertThat(proportion.low()).isCloseTo(0.8882, CLOSE);
        assertThat(proportion.high()).isCloseTo(0.9785, CLOSE);
    }

    @Test
    void that_nothing_was_wrong_does_not_say_that_nothing_is() {
        Proportion proportion = new Proportion(10, 10);

        assertThat(proportion.low()).isCloseTo(0.7225, CLOSE);
        assertThat(proportion.high()).isCloseTo(1, CLOSE);
    }

    @Test
    void where_nothing_was_counted_anything_is_possible() {
        assertThat(new Proportion(0, 0).low()).isZero();
        assertThat(new Proportion(0, 0).high()).isEqualTo(1);
    }

    @Test
    void more_right_than_there_are_make_no_share() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
