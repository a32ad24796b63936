package org.bellgrid.extraction.evaluation.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * As many pairs of a true and a read block as a rule allows, each block in at most one pair: Kuhn's algorithm. Required
 * true blocks are served first, and an augmenting path never drops a block that has been served, so optional ones take no
 * partner away from them. Partners are tried by the likeness of titles.
 */
final class Matching {
    private final List<List<Integer>> partners = new ArrayList<>();
    private final Map<Integer, Integer> truthOf = new HashMap<>();

    private Matching() {}

    /** The read block of each true block that has one; both by index. */
    static Map<Integer, Integer> of(List<Entry> truths, List<Entry> predictions, Rule rule) {
        Matching matching = new Matching();
        truths.forEach(truth -> matching.partners.add(partners(truth, predictions, rule)));
        IntStream.range(0, truths.size())
                .boxed()
                .sorted(Comparator.comparing(index -> truths.get(index).isOptional()))
                .forEach(index -> matching.serve(index, new HashSet<>()));
        Map<Integer, Integer> predictionOf = new HashMap<>();
        matching.truthOf.forEach((prediction, truth) -> predictionOf.put(truth, prediction));
        return predictionOf;
    }

    private static List<Integer> partners(Entry truth, List<Entry> predictions, Rule rule) {
        return IntStream.range(0, predictions.size())
                .boxed()
                .filter(index -> rule.accepts(truth, predictions.get(index)))
                .sorted(Comparator.comparingDouble(index -> -truth.similarity(predictions.get(index))))
                .toList();
    }

    private boolean serve(int truth, Set<Integer> tried) {
        for (int prediction : partners.get(truth)) {
            if (tried.add(prediction)) {
                Integer owner = truthOf.get(prediction);
                if (owner == null || serve(owner, tried)) {
                    truthOf.put(prediction, truth);
                    return true;
                }
            }
        }
        return false;
    }
}
