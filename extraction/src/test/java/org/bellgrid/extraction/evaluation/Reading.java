package org.bellgrid.extraction.evaluation;

import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.evaluation.score.Prediction;
import org.bellgrid.extraction.process.PlainAnswer;

/**
 * What became of a document.
 *
 * @param outcome {@code drafted}, or why not, in a few words
 * @param answer empty when the reader died or was killed
 */
public record Reading(String outcome, Optional<ReadResult> answer, Cost cost) {
    /**
     * What it took.
     *
     * @param cpuSeconds on all cores
     * @param wallSeconds from the request to the answer
     * @param peakMebibytes most resident memory of the reader meanwhile
     */
    public record Cost(double cpuSeconds, double wallSeconds, double peakMebibytes) {}

    static Reading answered(ReadResult answer, Cost cost) {
        String outcome = answer instanceof ReadResult.Refused refused ? "refused: " + refused.problem() : "drafted";
        return new Reading(outcome, Optional.of(answer), cost);
    }

    static Reading failed(String symptom, Cost cost) {
        return new Reading(symptom, Optional.empty(), cost);
    }

    /** All that was read, in the order of the prediction's blocks. */
    public List<DraftBlock> blocks() {
        return draft().map(Draft::blocks).map(blocks -> blocks.toList()).orElse(List.of());
    }

    /** Empty where none was made. */
    Optional<Draft> draft() {
        return answer.filter(ReadResult.Drafted.class::isInstance)
                .map(ReadResult.Drafted.class::cast)
                .map(ReadResult.Drafted::draft);
    }

    /** For the scorer. Only a draft says that it is a timetable, and one refusal that it is none. */
    Prediction prediction() {
        if (answer.isEmpty() || isRefusedButFor(Problem.NOT_A_TIMETABLE)) {
            return new Prediction(null, List.of());
        }
        return Mappers.JSON.convertValue(PlainAnswer.of(answer.get()), Prediction.class);
    }

    private boolean isRefusedButFor(Problem problem) {
        return answer.filter(ReadResult.Refused.class::isInstance)
                .map(ReadResult.Refused.class::cast)
                .filter(refused -> refused.problem() != problem)
                .isPresent();
    }
}
