package org.bellgrid.extraction.evaluation.report;

import org.bellgrid.extraction.evaluation.Baseline;
import org.bellgrid.extraction.evaluation.Result;

/** By how much a document's F1 differs from the baseline; 0 where the baseline does not know it. */
record Change(double exact, double time) {
    static Change of(Result result, Baseline baseline) {
        return baseline.of(result)
                .map(before -> new Change(
                        result.score().exact().f1() - before.exact(),
                        result.score().time().f1() - before.time()))
                .orElse(new Change(0, 0));
    }

    boolean isBetter() {
        return exact > 0 || (exact == 0 && time > 0);
    }

    boolean isWorse() {
        return exact < 0 || (exact == 0 && time < 0);
    }
}
