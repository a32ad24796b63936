package org.bellgrid.processing.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says what has come of a job. */
@Named
@Dependent
class OutcomeListener extends AbstractJobListener {
    @Inject
    JobContext job;

    @Inject
    Event<BatchEnded> ended;

    @Override
    public void afterJob() {
        ended.fire(new BatchEnded(job.getJobName(), job.getBatchStatus() != BatchStatus.FAILED));
    }
}
