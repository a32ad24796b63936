package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.processing.runtime.TransientFault;

/** The document of a job and its bytes. */
@Dependent
public class Originals {
    private final Documents documents;
    private final Blobs blobs;

    @Inject
    Originals(Documents documents, Blobs blobs) {
        this.documents = documents;
        this.blobs = blobs;
    }

    /** The document's row, as it is now. */
    @AllDistricts
    @Transactional
    public Document document(ProcessingJob job) {
        return documents.get(job.document());
    }

    /**
     * The bytes as they were uploaded.
     *
     * @throws TransientFault when the store does not answer
     */
    public byte[] bytes(Document document) throws TransientFault {
        try {
            return blobs.read(document.contentHash());
        } catch (IOException e) {
            throw new TransientFault(Problem.INTERNAL_ERROR, "the store does not give " + document.contentHash(), e);
        }
    }
}
