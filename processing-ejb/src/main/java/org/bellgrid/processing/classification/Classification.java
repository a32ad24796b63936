package org.bellgrid.processing.classification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Classified;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.processing.reader.Originals;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/** Has a reader say what the document is, and refuse what nobody should read. */
@Dependent
class Classification implements StageWork<Classified> {
    private final Originals originals;
    private final Readers readers;
    private final Documents documents;
    private final ReadingLimits limits;

    @Inject
    Classification(Originals originals, Readers readers, Documents documents, ReadingLimits limits) {
        this.originals = originals;
        this.readers = readers;
        this.documents = documents;
        this.limits = limits;
    }

    @Override
    public Outcome<Classified> work(ProcessingJob job) throws TransientFault {
        Document document = originals.document(job);
        ReadRequest request = new ReadRequest.Classify(originals.bytes(document), limits);
        return readers.ask(request, Classified.class);
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Classified> outcome) {
        if (outcome instanceof Outcome.Confident<Classified> confident) {
            Classified classified = confident.product();
            documents.get(job.document()).classified(classified.kind(), classified.pages());
        }
    }
}
