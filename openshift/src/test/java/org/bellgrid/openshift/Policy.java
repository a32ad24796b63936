package org.bellgrid.openshift;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must hold of whatever is deployed together.
 *
 * @param rule in words
 * @param violations of it, each a sentence that names the object
 */
record Policy(String rule, Function<Manifests, Stream<String>> violations) {
    List<String> brokenBy(Manifests manifests) {
        return violations.apply(manifests).sorted().toList();
    }

    @Override
    public String toString() {
        return rule;
    }
}
