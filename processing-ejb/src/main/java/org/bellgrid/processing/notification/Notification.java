package org.bellgrid.processing.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/**
 * Has every instance hear that a job has ended, and tries again until that is said; of what happens before, {@link
 * Broadcast} tells once.
 */
@Dependent
class Notification implements StageWork<DistrictId> {
    private final EventTopic topic;

    @Inject
    Notification(EventTopic topic) {
        this.topic = topic;
    }

    @Override
    public Outcome<DistrictId> work(ProcessingJob job) throws TransientFault {
        try {
            topic.tell(List.of(job.district()));
        } catch (JMSRuntimeException e) {
            throw new TransientFault(Problem.SERVICE_UNAVAILABLE, "the event could not be sent", e);
        }
        return new Outcome.Confident<>(job.district());
    }

    @Override
    public void keep(ProcessingJob job, Outcome<DistrictId> outcome) {
        // What there is to tell was written when it happened.
    }
}
