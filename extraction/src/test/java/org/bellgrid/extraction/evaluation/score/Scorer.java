package org.bellgrid.extraction.evaluation.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what was read against the truth. */
public final class Scorer {
    private static final int TOLERANCE_MINUTES = 5;

    private final Truth truth;
    private final Prediction prediction;

    private Scorer(Truth truth, Prediction prediction) {
        this.truth = truth;
        this.prediction = prediction;
    }

    /** All figures. */
    public static Score score(Truth truth, Prediction prediction) {
        return new Scorer(truth, prediction).score();
    }

    /** What was found, missed and invented under the rule of the exact figure. */
    public static Comparison compare(Truth truth, Prediction prediction) {
        return new Scorer(truth, prediction).comparison(0, TitleRule.SIMILAR);
    }

    private Score score() {
        Figure exact = comparison(0, TitleRule.SIMILAR).figure();
        return new Score(
                truth.id(),
                truth.blocks().size(),
                prediction.blocks().size(),
                exact,
                comparison(TOLERANCE_MINUTES, TitleRule.SIMILAR).figure(),
                comparison(0, TitleRule.IGNORED).figure(),
                comparison(TOLERANCE_MINUTES, TitleRule.IGNORED).figure(),
                comparison(0, TitleRule.EQUAL).figure(),
                comparison(0, TitleRule.LENIENT).figure(),
                truth.periodOnly() ? exact : merged(),
                TitleErrors.rate(truth.blocks(), prediction.blocks(), truth.periodOnly())
                        .orElse(null),
                exact.f1() == 1,
                classOk());
    }

    private Comparison comparison(int toleranceMinutes, TitleRule titles) {
        return Comparison.of(
                truth.blocks(), prediction.blocks(), new Rule(toleranceMinutes, titles, truth.periodOnly()));
    }

    private Figure merged() {
        List<Block> truths = Joined.of(truth.blocks());
        return Comparison.of(truths, Joined.of(prediction.blocks()), new Rule(0, TitleRule.SIMILAR, false))
                .figure();
    }

    private @Nullable Boolean classOk() {
        Boolean timetable = prediction.timetable();
        return timetable == null ? null : timetable == truth.isTimetable();
    }
}
