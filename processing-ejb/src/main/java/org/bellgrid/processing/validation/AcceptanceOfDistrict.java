package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.validation.Acceptance;

/** What is accepted without a person, read in a transaction of its own. */
@Dependent
public class AcceptanceOfDistrict {
    private final Districts districts;
    private final Acceptance installation;

    @Inject
    AcceptanceOfDistrict(Districts districts, Acceptance installation) {
        this.districts = districts;
        this.installation = installation;
    }

    /** What the job's district has chosen, or else the installation. */
    @AllDistricts
    @Transactional
    public Acceptance of(ProcessingJob job) {
        return installation.orAs(districts.settings(job.district()));
    }
}
