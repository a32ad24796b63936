package org.bellgrid.domain.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.Doubt;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.timetable.Timetables;

/** What becomes of a judged draft, in the transaction that moves its job on. */
@Dependent
public class Publication {
    private final Timetables timetables;
    private final HitlTasks tasks;

    @Inject
    public Publication(Timetables timetables, HitlTasks tasks) {
        this.timetables = timetables;
        this.tasks = tasks;
    }

    /**
     * Publishes a draft that was accepted; asks a person to settle a doubtful one.
     *
     * @param acceptance by which it was judged
     */
    public void keep(ProcessingJob job, Document document, Acceptance acceptance, Outcome<Draft> judged, Instant now) {
        if (judged instanceof Outcome.Confident<Draft> sound) {
            timetables.publish(document, job.id(), sound.product());
        } else if (judged instanceof Outcome.Doubtful<Draft> doubtful) {
            tasks.open(job, new Doubt(doubtful.reason(), acceptance.doubtful(doubtful.product())), now);
        }
    }
}
