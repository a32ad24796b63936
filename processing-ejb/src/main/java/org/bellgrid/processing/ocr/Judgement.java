package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.SeenDocuments;
import org.bellgrid.domain.reading.ReadResult.Drafted;

/** Whether a reading is good enough, or a dearer reader is to look at it. */
@Dependent
public class Judgement {
    private final Escalation escalation;
    private final SeenDocuments seen;

    @Inject
    Judgement(Escalation escalation, SeenDocuments seen) {
        this.escalation = escalation;
        this.seen = seen;
    }

    /** Confident where every block is. */
    public Outcome<Drafted> of(ProcessingJob job, Drafted drafted) {
        Confidence enough = escalation.of(job);
        Draft draft = drafted.draft();
        long doubtful = draft.blocks()
                .map(DraftBlock::confidence)
                .filter(confidence -> !confidence.reaches(enough))
                .count();
        return doubtful == 0
                ? new Outcome.Confident<>(drafted)
                : new Outcome.Doubtful<>(
                        drafted,
                        "%d of %d blocks read with a confidence below %.2f"
                                .formatted(doubtful, draft.blocks().count(), enough.value()));
    }

    /** Keeps what was read, and where it is in doubt also what it was made of, for the next reader. */
    public void keep(ProcessingJob job, Outcome<Drafted> outcome) {
        outcome.kept().ifPresent(drafted -> job.drafted(drafted.draft(), dearestTier(drafted.draft())));
        if (outcome instanceof Outcome.Doubtful<Drafted> doubtful) {
            seen.put(job, doubtful.product().seen());
        }
    }

    private static ReaderTier dearestTier(Draft draft) {
        return draft.blocks()
                .map(block -> block.read().tier())
                .max(ReaderTier::compareTo)
                .orElseThrow();
    }
}
