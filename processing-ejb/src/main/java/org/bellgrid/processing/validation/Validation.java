package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.timetable.TimetableRule;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.processing.runtime.StageWork;

/** Publishes a draft that is sound and sure enough; asks a person to settle any other. */
@Dependent
class Validation implements StageWork<Draft> {
    private final Documents documents;
    private final Timetables timetables;
    private final HitlTasks tasks;
    private final Clock clock;
    private final Acceptance acceptance;

    @Inject
    Validation(Documents documents, Timetables timetables, HitlTasks tasks, Clock clock, Acceptance acceptance) {
        this.documents = documents;
        this.timetables = timetables;
        this.tasks = tasks;
        this.clock = clock;
        this.acceptance = acceptance;
    }

    @Override
    public Outcome<Draft> work(ProcessingJob job) {
        return judged(job.draft().orElseThrow(), acceptance.of(job));
    }

    static Outcome<Draft> judged(Draft draft, Confidence accept) {
        Optional<String> breach = draft.demand().or(() -> TimetableRule.firstBreach(draft));
        if (breach.isPresent()) {
            return new Outcome.Doubtful<>(draft, breach.get());
        }
        return draft.confidence().reaches(accept)
                ? new Outcome.Confident<>(draft)
                : new Outcome.Doubtful<>(
                        draft,
                        "confidence %.2f is below %.2f"
                                .formatted(draft.confidence().value(), accept.value()));
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Draft> outcome) {
        if (outcome instanceof Outcome.Confident<Draft> sound) {
            timetables.publish(documents.get(job.document()), job.id(), sound.product());
        } else if (outcome instanceof Outcome.Doubtful<Draft> doubtful) {
            tasks.open(job, doubtful.reason(), clock.instant());
        }
    }
}
