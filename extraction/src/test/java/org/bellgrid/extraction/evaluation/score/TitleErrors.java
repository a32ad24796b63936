package org.bellgrid.extraction.evaluation.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The character error rate of titles, over blocks paired by their time alone, the most similar ones first. */
final class TitleErrors {
    private record Pair(double similarity, int truth, int prediction) {
        private static final Comparator<Pair> MOST_SIMILAR_FIRST = Comparator.comparingDouble(Pair::similarity)
                .thenComparingInt(Pair::truth)
                .thenComparingInt(Pair::prediction)
                .reversed();
    }

    private record Errors(int wrong, int letters) {
        private static final Comparator<Errors> FEWEST =
                Comparator.comparingInt(Errors::wrong).thenComparingInt(Errors::letters);

        private static Errors between(String expected, String read) {
            String normal = Titles.normal(expected);
            return new Errors(EditDistance.between(normal, Titles.normal(read)), Titles.length(normal));
        }
    }

    private TitleErrors() {}

    /** Empty when no block has the right time. */
    static Optional<Double> rate(List<Block> truthBlocks, List<Block> predictedBlocks, boolean periodOnly) {
        List<Entry> truths = truthBlocks.stream().map(Entry::ofTruth).toList();
        List<Entry> predictions =
                predictedBlocks.stream().map(Entry::ofPrediction).toList();
        Set<Integer> usedTruths = new HashSet<>();
        Set<Integer> usedPredictions = new HashSet<>();
        int wrong = 0;
        int letters = 0;
        for (Pair pair : pairs(truths, predictions, new Rule(0, TitleRule.IGNORED, periodOnly))) {
            if (usedTruths.contains(pair.truth()) || usedPredictions.contains(pair.prediction())) {
                continue;
            }
            usedTruths.add(pair.truth());
            usedPredictions.add(pair.prediction());
            Errors errors = errors(truths.get(pair.truth()), predictions.get(pair.prediction()));
            wrong += errors.wrong();
            letters += errors.letters();
        }
        return letters == 0 ? Optional.empty() : Optional.of(Rounded.to4((double) wrong / letters));
    }

    private static List<Pair> pairs(List<Entry> truths, List<Entry> predictions, Rule rule) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            for (int j = 0; j < predictions.size(); j++) {
                if (rule.accepts(truths.get(i), predictions.get(j))) {
                    pairs.add(new Pair(truths.get(i).similarity(predictions.get(j)), i, j));
                }
            }
        }
        pairs.sort(Pair.MOST_SIMILAR_FIRST);
        return pairs;
    }

    private static Errors errors(Entry truth, Entry predicted) {
        return truth.variants().stream()
                .map(variant -> Errors.between(variant.title(), predicted.title()))
                .min(Errors.FEWEST)
                .orElseThrow();
    }
}
