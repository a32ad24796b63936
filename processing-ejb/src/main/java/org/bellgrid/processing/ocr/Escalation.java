package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.Districts;

/** Below which confidence a block goes to the next reader. */
@Dependent
public class Escalation {
    private final Districts districts;
    private final OcrConfig config;

    @Inject
    Escalation(Districts districts, OcrConfig config) {
        this.districts = districts;
        this.config = config;
    }

    /** What the job's district has chosen, or else the installation. */
    @AllDistricts
    @Transactional
    public Confidence of(ProcessingJob job) {
        return districts.settings(job.district()).escalation().orElseGet(() -> new Confidence(config.enough));
    }
}
