package org.bellgrid.extraction.evaluation;

import java.util.List;
import org.bellgrid.extraction.evaluation.score.Block;
import org.bellgrid.extraction.evaluation.score.Comparison;
import org.bellgrid.extraction.evaluation.score.Prediction;
import org.bellgrid.extraction.evaluation.score.Score;
import org.bellgrid.extraction.evaluation.score.Scorer;
import org.bellgrid.extraction.evaluation.score.Truth;

/** A document, what was read on it, and how good that is. */
public record Result(Corpus.Sample sample, Reading reading, Prediction prediction, Score score, Comparison comparison) {
    /** Stands for the answer of a reader that gave none, where an empty answer would have been right. */
    private static final Block NO_ANSWER =
            new Block(null, null, null, null, null, null, "no answer", null, List.of(), false, false);

    static Result of(Corpus.Sample sample, Reading reading) {
        Truth truth = sample.truth();
        Prediction prediction = reading.answer().isEmpty() && truth.blocks().isEmpty()
                ? new Prediction(null, List.of(NO_ANSWER))
                : reading.prediction();
        return new Result(
                sample, reading, prediction, Scorer.score(truth, prediction), Scorer.compare(truth, prediction));
    }

    public String id() {
        return sample.id();
    }

    public Truth truth() {
        return sample.truth();
    }
}
