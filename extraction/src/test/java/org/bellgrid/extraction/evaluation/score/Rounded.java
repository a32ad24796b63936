package org.bellgrid.extraction.evaluation.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are written down. */
public final class Rounded {
    private static final int PLACES = 4;

    private Rounded() {}

    /** To four places, from the exact binary value, halves to even. */
    public static double to4(double value) {
        return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN).doubleValue();
    }
}
