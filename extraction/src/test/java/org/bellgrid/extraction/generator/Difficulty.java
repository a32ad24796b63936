package org.bellgrid.extraction.generator;

import java.util.Set;

/** From 1, a clean grid, to 5: by how many of the troublesome traits come together. */
final class Difficulty {
    private static final Set<String> TROUBLESOME = Set.of(
            "no-rulings",
            "partial-rulings",
            "times-in-legend",
            "times-only-by-position",
            "start-only-times",
            "two-week",
            "parallel-groups",
            "letters-spelled-across-rows",
            "letters-spelled-across-columns",
            "vertical-text",
            "photo",
            "moire",
            "low-res",
            "rotated",
            "dark-background",
            "several-days-share-a-list");

    private Difficulty() {}

    static int of(Set<String> traits) {
        long found = traits.stream().filter(TROUBLESOME::contains).count();
        return (int) Math.min(5, 1 + found);
    }
}
