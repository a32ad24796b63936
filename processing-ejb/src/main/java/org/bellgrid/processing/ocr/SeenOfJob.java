package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.SeenDocuments;
import org.bellgrid.domain.tenancy.AllDistricts;

/** What has been kept of a job's document, read in a transaction of its own. */
@Dependent
public class SeenOfJob {
    private final SeenDocuments documents;

    @Inject
    SeenOfJob(SeenDocuments documents) {
        this.documents = documents;
    }

    /** Empty where nothing is in doubt, or the job has been read by an engine that kept nothing. */
    @AllDistricts
    @Transactional
    public Optional<byte[]> of(ProcessingJob job) {
        return documents.find(job.id());
    }
}
