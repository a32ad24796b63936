package org.bellgrid.extraction.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.bellgrid.domain.draft.Confidence;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void more_trust_never_means_less_confidence() {
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(calibrated(percent / 100.0)).isGreaterThanOrEqualTo(calibrated((percent - 1) / 100.0));
        }
    }

    @Test
    void certainty_and_impossibility_stay_what_they_are() {
        assertThat(calibrated(0)).isZero();
        assertThat(calibrated(1)).isEqualTo(1);
    }

    @Test
    void between_two_knots_the_line_is_straight() {
        assertThat(calibrated(0.86)).isEqualTo(0.955);
        assertThat(calibrated((0.79 + 0.86) / 2)).isCloseTo((0.85 + 0.955) / 2, Offset.offset(1e-9));
    }

    private static double calibrated(double trust) {
        return Calibration.of(new Confidence(trust)).value();
    }
}
