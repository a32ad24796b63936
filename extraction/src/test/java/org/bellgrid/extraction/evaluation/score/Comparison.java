package org.bellgrid.extraction.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bellgrid.extraction.evaluation.score.Entry.Variant;
import org.jspecify.annotations.Nullable;

/**
 * True and read blocks of a document side by side, by index in the lists that were compared.
 *
 * @param pairs the read block of each true one that was found
 * @param missed true blocks that should have been found
 * @param invented read blocks that are in no pair; without those that only overlap an optional block left out
 */
public record Comparison(Map<Integer, Integer> pairs, List<Integer> missed, List<Integer> invented) {
    public Comparison {
        pairs = Map.copyOf(pairs);
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
    }

    static Comparison of(List<Block> truthBlocks, List<Block> predictedBlocks, Rule rule) {
        List<Entry> truths = truthBlocks.stream().map(Entry::ofTruth).toList();
        List<Entry> predictions =
                predictedBlocks.stream().map(Entry::ofPrediction).toList();
        Map<Integer, Integer> pairs = Matching.of(truths, predictions, rule);
        List<Integer> missed = new ArrayList<>();
        List<Integer> invented = new ArrayList<>(IntStream.range(0, predictions.size())
                .filter(index -> !pairs.containsValue(index))
                .boxed()
                .toList());
        for (int index = 0; index < truths.size(); index++) {
            Entry truth = truths.get(index);
            if (pairs.containsKey(index)) {
                continue;
            }
            if (truth.isOptional()) {
                Optional<Integer> excused = invented.stream()
                        .filter(prediction -> overlap(truth, predictions.get(prediction), rule.periodOnly()))
                        .findFirst();
                excused.ifPresent(invented::remove);
            } else {
                missed.add(index);
            }
        }
        return new Comparison(pairs, missed, invented);
    }

    /** Whether a block may have been read in place of an optional one. */
    private static boolean overlap(Entry truth, Entry predicted, boolean periodOnly) {
        if (!truth.sharesDayWith(predicted)) {
            return false;
        }
        if (Titles.similar(truth.title(), predicted.title())) {
            return true;
        }
        return periodOnly
                ? truth.variants().stream()
                        .anyMatch(variant -> Objects.equals(
                                variant.period(), predicted.main().period()))
                : overlap(truth.main(), predicted.main());
    }

    private static boolean overlap(Variant one, Variant other) {
        Integer start = one.start();
        Integer otherStart = other.start();
        return start != null
                && otherStart != null
                && start < end(otherStart, other.end())
                && otherStart < end(start, one.end());
    }

    private static int end(int start, @Nullable Integer end) {
        return end == null ? start + 1 : end;
    }

    Figure figure() {
        return Figure.of(pairs.size(), invented.size(), missed.size());
    }
}
