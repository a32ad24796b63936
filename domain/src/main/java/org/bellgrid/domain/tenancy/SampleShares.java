package org.bellgrid.domain.tenancy;

import java.util.UUID;

/**
 * How much of what is published without a person is looked at by one all the same.
 *
 * @param sample the share of the documents, 0..1
 * @param twice the share of these that a second person looks at, 0..1
 */
public record SampleShares(double sample, double twice) {
    /** Of each half of a random UUID, those that are random. */
    private static final int BITS = 48;

    private static final long SPAN = 1L << BITS;

    public SampleShares {
        if (!(sample >= 0 && sample <= 1 && twice >= 0 && twice <= 1)) {
            throw new IllegalArgumentException("%s and %s are no shares".formatted(sample, twice));
        }
    }

    /**
     * Whether chance picks a document.
     *
     * @param chance random, and always the same for the same document
     */
    public boolean pick(UUID chance) {
        return fraction(chance.getMostSignificantBits() >>> (Long.SIZE - BITS)) < sample;
    }

    /** Whether chance has a second person look at one that is picked. */
    public boolean pickTwice(UUID chance) {
        return fraction(chance.getLeastSignificantBits() & (SPAN - 1)) < twice;
    }

    private static double fraction(long bits) {
        return bits / (double) SPAN;
    }
}
