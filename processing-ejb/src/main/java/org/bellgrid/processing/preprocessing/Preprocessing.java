package org.bellgrid.processing.preprocessing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentPage;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.PageImage;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult.Prepared;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.processing.reader.Originals;
import org.bellgrid.processing.reader.Readers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/** Has a reader draw the pages upright and of bounded size, and stores the images. */
@Dependent
class Preprocessing implements StageWork<List<DocumentPage>> {
    private final Originals originals;
    private final Readers readers;
    private final Documents documents;
    private final Blobs blobs;
    private final ReadingLimits limits;

    @Inject
    Preprocessing(Originals originals, Readers readers, Documents documents, Blobs blobs, ReadingLimits limits) {
        this.originals = originals;
        this.readers = readers;
        this.documents = documents;
        this.blobs = blobs;
        this.limits = limits;
    }

    @Override
    public Outcome<List<DocumentPage>> work(ProcessingJob job) throws TransientFault {
        Document document = originals.document(job);
        byte[] original = originals.bytes(document);
        List<DocumentPage> pages = new ArrayList<>();
        boolean complete = false;
        while (!complete) {
            ReadRequest request =
                    new ReadRequest.Prepare(document.kind().orElseThrow(), original, limits, pages.size() + 1);
            Outcome<Prepared> answer = readers.ask(request, Prepared.class);
            if (answer instanceof Outcome.Rejected<Prepared> rejected) {
                return rejected.recast();
            }
            Prepared prepared = ((Outcome.Confident<Prepared>) answer).product();
            pages.addAll(stored(document, prepared.pages()));
            complete = prepared.complete();
        }
        return new Outcome.Confident<>(pages);
    }

    private List<DocumentPage> stored(Document document, List<PageImage> images) throws TransientFault {
        List<DocumentPage> pages = new ArrayList<>();
        for (PageImage image : images) {
            pages.add(new DocumentPage(
                    document,
                    image.number(),
                    image.widthPx(),
                    image.heightPx(),
                    stored(image.png()),
                    stored(image.preview())));
        }
        return pages;
    }

    private ContentHash stored(byte[] image) throws TransientFault {
        try {
            return blobs.put(new ByteArrayInputStream(image), Long.MAX_VALUE).hash();
        } catch (IOException e) {
            throw new TransientFault(Problem.INSUFFICIENT_STORAGE, "the page's image could not be stored", e);
        }
    }

    @Override
    public void keep(ProcessingJob job, Outcome<List<DocumentPage>> outcome) {
        if (outcome instanceof Outcome.Confident<List<DocumentPage>> confident) {
            confident.product().forEach(documents::put);
        }
    }
}
