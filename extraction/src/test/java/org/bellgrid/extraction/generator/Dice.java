package org.bellgrid.extraction.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All the chance of one document. */
final class Dice {
    /** Spreads neighbouring seeds, which {@link Random} would begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, int document) {
        random = new Random((seed * 1_000_003 + document + 1) * SPREAD);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends may come up. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    <T> T pick(List<T> faces) {
        return faces.get(random.nextInt(faces.size()));
    }

    @SafeVarargs
    final <T> T pick(T... faces) {
        return faces[random.nextInt(faces.length)];
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Gaussian, around 0, with a deviation of 1. */
    double error() {
        return random.nextGaussian();
    }
}
