package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.Districts;

/** From which confidence on a draft is published without a person. */
@Dependent
class Acceptance {
    private final Districts districts;
    private final ValidationConfig config;

    @Inject
    Acceptance(Districts districts, ValidationConfig config) {
        this.districts = districts;
        this.config = config;
    }

    /** What the job's district has chosen, or else the installation. */
    @AllDistricts
    @Transactional
    Confidence of(ProcessingJob job) {
        return districts.settings(job.district()).acceptance().orElseGet(() -> new Confidence(config.accept));
    }
}
