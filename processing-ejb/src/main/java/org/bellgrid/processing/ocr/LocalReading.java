package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Drafted;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.processing.reader.Originals;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/** Has a reader make a draft with what is free and local, and says whether that is good enough. */
@Dependent
class LocalReading implements StageWork<Draft> {
    private final Originals originals;
    private final Readers readers;
    private final ReadingLimits limits;
    private final Confidence enough;

    @Inject
    LocalReading(Originals originals, Readers readers, ReadingLimits limits, OcrConfig config) {
        this.originals = originals;
        this.readers = readers;
        this.limits = limits;
        this.enough = new Confidence(config.enough);
    }

    @Override
    public Outcome<Draft> work(ProcessingJob job) throws TransientFault {
        Document document = originals.document(job);
        ReadRequest request = new ReadRequest.Read(
                document.kind().orElseThrow(),
                originals.bytes(document),
                limits,
                document.details().language());
        Outcome<Drafted> read = readers.ask(request, Drafted.class);
        if (read instanceof Outcome.Rejected<Drafted> rejected) {
            return rejected.recast();
        }
        return judged(((Outcome.Confident<Drafted>) read).product().draft());
    }

    private Outcome<Draft> judged(Draft draft) {
        return draft.confidence().reaches(enough)
                ? new Outcome.Confident<>(draft)
                : new Outcome.Doubtful<>(
                        draft,
                        "read with confidence %.2f, below %.2f"
                                .formatted(draft.confidence().value(), enough.value()));
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Draft> outcome) {
        outcome.kept().ifPresent(draft -> job.drafted(draft, dearestTier(draft)));
    }

    private static ReaderTier dearestTier(Draft draft) {
        return draft.blocks()
                .map(block -> block.read().tier())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
