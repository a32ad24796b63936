package org.bellgrid.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagePartTest {
    @Test
    void it_has_all_pixels_that_it_touches() {
        assertThat(new PagePart(0.125, 0.5, 0.26, 0.75).pixels(100, 200))
                .isEqualTo(new PagePart.Pixels(12, 100, 14, 50));
        assertThat(new PagePart(0, 0, 1, 1).pixels(100, 200)).isEqualTo(new PagePart.Pixels(0, 0, 100, 200));
    }

    @Test
    void the_smallest_has_one_pixel_of_the_page() {
        assertThat(new PagePart(0.999999, 0, 1, 1e-9).pixels(100, 200)).isEqualTo(new PagePart.Pixels(99, 0, 1, 1));
        assertThat(new PagePart(Math.nextDown(1.0), 0, 1, 1).pixels(100, 1))
                .isEqualTo(new PagePart.Pixels(99, 0, 1, 1));
    }

    @Test
    void it_is_not_empty_and_lies_on_the_page() {
        assertThatThrownBy(() -> new PagePart(0.5, 0, 0.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PagePart(0, -0.1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PagePart(0, 0, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
