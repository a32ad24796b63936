package org.bellgrid.extraction.source.pdf;

import java.util.stream.IntStream;

/** Numbered things that turn out to belong together, two at a time (disjoint sets). */
final class Groups {
    private final int[] parents;

    Groups(int count) {
        parents = IntStream.range(0, count).toArray();
    }

    void join(int one, int other) {
        parents[of(one)] = of(other);
    }

    /** The same number for all members of a group. */
    int of(int member) {
        int root = member;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
