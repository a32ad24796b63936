package org.bellgrid.extraction.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places along one axis, in ascending order, where those that are meant to be one have become one. */
record Positions(double[] at) {
    /** Lines this close, in points, are one: drawn twice, or with a double stroke. */
    static final double TOLERANCE = 2.5;

    static Positions of(double[] places) {
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        List<Double> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[from] > TOLERANCE) {
                merged.add(Arrays.stream(sorted, from, i).average().orElseThrow());
                from = i;
            }
        }
        return new Positions(merged.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int count() {
        return at.length;
    }

    int nearest(double place) {
        int best = 0;
        for (int i = 1; i < at.length; i++) {
            if (Math.abs(at[i] - place) < Math.abs(at[best] - place)) {
                best = i;
            }
        }
        return best;
    }

    double size(int interval) {
        return at[interval + 1] - at[interval];
    }
}
