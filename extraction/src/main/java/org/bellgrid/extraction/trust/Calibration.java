package org.bellgrid.extraction.trust;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bellgrid.domain.draft.Confidence;

/**
 * Makes a probability of the trust that evidence gives: of all blocks with the same trust, so many were right. Measured on
 * generated timetables of two seeds (8692 blocks), checked on real ones (1023 blocks), smoothed to a curve that rises, with
 * straight lines between its knots.
 */
final class Calibration {
    private static final NavigableMap<Double, Double> KNOTS = new TreeMap<>(Map.of(
            0.0, 0.0,
            0.20, 0.10,
            0.31, 0.40,
            0.48, 0.72,
            0.56, 0.81,
            0.79, 0.85,
            0.86, 0.955,
            0.937, 0.985,
            0.98, 0.997,
            1.0, 1.0));

    private Calibration() {}

    /** The probability of being right. */
    static Confidence of(Confidence trust) {
        Map.Entry<Double, Double> below = KNOTS.floorEntry(trust.value());
        Map.Entry<Double, Double> above = KNOTS.ceilingEntry(trust.value());
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (trust.value() - below.getKey()) / width;
        return new Confidence(below.getValue() + share * (above.getValue() - below.getValue()));
    }
}
