package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Drafted;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.processing.reader.Originals;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/** Has a reader make a draft with what is free and local. */
@Dependent
class LocalReading implements StageWork<Drafted> {
    private final Originals originals;
    private final Readers readers;
    private final ReadingLimits limits;
    private final Judgement judgement;

    @Inject
    LocalReading(Originals originals, Readers readers, ReadingLimits limits, Judgement judgement) {
        this.originals = originals;
        this.readers = readers;
        this.limits = limits;
        this.judgement = judgement;
    }

    @Override
    public Outcome<Drafted> work(ProcessingJob job) throws TransientFault {
        Document document = originals.document(job);
        ReadRequest request = new ReadRequest.Read(
                document.kind().orElseThrow(),
                originals.bytes(document),
                limits,
                document.details().language());
        Outcome<Drafted> read = readers.ask(request, Drafted.class);
        return read instanceof Outcome.Confident<Drafted> drafted ? judgement.of(job, drafted.product()) : read;
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Drafted> outcome) {
        judgement.keep(job, outcome);
    }
}
