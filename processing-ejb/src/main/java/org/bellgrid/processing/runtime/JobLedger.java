package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Lease;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.WakeUp;
import org.bellgrid.domain.tenancy.AllDistricts;

/** The short transactions in which a job is taken, kept and given back. The work itself lies between them. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobLedger {
    private final Jobs jobs;
    private final Outbox outbox;
    private final Pipeline pipeline;
    private final Clock clock;

    @Inject
    JobLedger(Jobs jobs, Outbox outbox, Pipeline pipeline, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Takes the job that a call names, if it is still there to be taken. */
    Optional<Claim> claim(WakeUp wakeUp, Duration length) {
        return jobs.claim(wakeUp, length)
                .flatMap(lease -> jobs.held(lease).map(job -> {
                    jobs.begin(job, clock.instant());
                    return new Claim(lease, job);
                }));
    }

    /** Has a call that is not taken here made once more. */
    void handBack(WakeUp wakeUp, Duration delay) {
        outbox.callAgain(wakeUp, delay);
    }

    boolean renew(Lease lease, Duration length) {
        return jobs.renew(lease, length);
    }

    /**
     * Keeps the product and moves the job on.
     *
     * @return the job where it is now; empty when the lease was lost meanwhile, and nothing was kept
     */
    <T> Optional<ProcessingJob> record(Lease lease, StageWork<T> work, Outcome<T> outcome, Duration worked) {
        return jobs.held(lease).map(job -> {
            work.keep(job, outcome);
            jobs.advance(job, pipeline, outcome, clock.instant(), worked);
            return job;
        });
    }

    /** Gives a job back for another attempt. */
    void retryLater(Lease lease, Duration backOff) {
        jobs.held(lease).ifPresent(job -> jobs.retryLater(job, backOff));
    }

    /** A job that has just been taken. */
    record Claim(Lease lease, ProcessingJob job) {}
}
