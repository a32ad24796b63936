package org.bellgrid.extraction.benchmark;

import java.util.Collection;

/** The middle one of some figures: one run that was disturbed does not move it. */
final class Median {
    private Median() {}

    /** @param figures at least one; of an even number the upper of the two in the middle is taken */
    static double of(Collection<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }
}
