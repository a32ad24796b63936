package org.bellgrid.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.evaluation.score.Rounded;

/**
 * Whether confidences are what they say: probabilities of being right. A block is right when it is so for the exact
 * figure; those read in place of an optional block count neither way.
 *
 * @param expectedError mean distance between confidence and share of right blocks over the bins, weighted by their blocks
 * @param threshold a block at or above it is accepted without a look; the pipeline's {@code bellgrid.ocr.enough}
 * @param accepted share of the blocks that are; 0..1
 * @param acceptedWrong share of the accepted blocks that are wrong; 0..1
 * @param documentsAccepted share of the drafts of which every block is accepted; 0..1
 */
public record Calibration(
        int blocks,
        double expectedError,
        List<Bin> bins,
        double threshold,
        double accepted,
        double acceptedWrong,
        double documentsAccepted) {
    private static final double ENOUGH = 0.85;
    private static final int BINS = 10;

    /** Blocks with a confidence of at least {@code from} and below {@code to}, or 1 in the last bin. */
    public record Bin(double from, double to, int blocks, double confidence, double right) {}

    private record Trial(double confidence, boolean right) {
        private boolean isAccepted() {
            return confidence >= ENOUGH;
        }
    }

    static Calibration of(List<Result> results) {
        List<List<Trial>> drafts = results.stream()
                .filter(result -> !result.reading().blocks().isEmpty())
                .map(Calibration::trials)
                .toList();
        List<Trial> trials = drafts.stream().flatMap(List::stream).toList();
        List<Trial> accepted = trials.stream().filter(Trial::isAccepted).toList();
        List<Bin> bins = bins(trials);
        double error = bins.stream()
                .mapToDouble(bin -> bin.blocks() * Math.abs(bin.confidence() - bin.right()))
                .sum();
        return new Calibration(
                trials.size(),
                trials.isEmpty() ? 0 : Rounded.to4(error / trials.size()),
                bins,
                ENOUGH,
                share(trials, Trial::isAccepted),
                share(accepted, trial -> !trial.right()),
                share(drafts, draft -> draft.stream().allMatch(Trial::isAccepted)));
    }

    private static List<Trial> trials(Result result) {
        List<DraftBlock> blocks = result.reading().blocks();
        List<Trial> trials = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            boolean right = result.comparison().pairs().containsValue(index);
            if (right || result.comparison().invented().contains(index)) {
                trials.add(new Trial(blocks.get(index).confidence().value(), right));
            }
        }
        return trials;
    }

    private static List<Bin> bins(List<Trial> trials) {
        List<Bin> bins = new ArrayList<>();
        for (int number = 0; number < BINS; number++) {
            int bin = number;
            List<Trial> inside = trials.stream()
                    .filter(trial -> Math.min(BINS - 1, (int) (trial.confidence() * BINS)) == bin)
                    .toList();
            bins.add(new Bin(
                    (double) bin / BINS,
                    (bin + 1.0) / BINS,
                    inside.size(),
                    mean(inside, Trial::confidence),
                    share(inside, Trial::right)));
        }
        return bins;
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return mean(all, one -> which.test(one) ? 1 : 0);
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
        return Rounded.to4(all.stream().mapToDouble(figure).average().orElse(0));
    }
}
