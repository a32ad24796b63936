package org.bellgrid.processing.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.processing.runtime.StageWork;
import org.bellgrid.processing.runtime.TransientFault;

/** Tells every instance that a job has ended; they tell their clients. May tell it twice: the job's id says which. */
@Dependent
class Notification implements StageWork<JobEnded> {
    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    @Resource(lookup = "jms/events")
    Topic events;

    @Inject
    Published published;

    @Override
    public Outcome<JobEnded> work(ProcessingJob job) throws TransientFault {
        JobEnded event = JobEnded.of(job, published.by(job));
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty("type", event.type())
                    .send(events, Mappers.JSON.writeValueAsString(event));
        } catch (JMSRuntimeException | JsonProcessingException e) {
            throw new TransientFault(Problem.SERVICE_UNAVAILABLE, "the event could not be sent", e);
        }
        return new Outcome.Confident<>(event);
    }

    @Override
    public void keep(ProcessingJob job, Outcome<JobEnded> outcome) {
        // The event is out; nothing of it is kept.
    }
}
