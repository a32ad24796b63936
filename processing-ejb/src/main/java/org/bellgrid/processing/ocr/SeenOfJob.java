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
class SeenOfJob {
    private final SeenDocuments documents;

    @Inject
    SeenOfJob(SeenDocuments documents) {
        this.documents = documents;
    }

    @AllDistricts
    @Transactional
    Optional<byte[]> of(ProcessingJob job) {
        return documents.find(job.id());
    }
}
