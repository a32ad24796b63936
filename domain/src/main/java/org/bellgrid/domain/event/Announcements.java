package org.bellgrid.domain.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.bellgrid.domain.pipeline.JobMoved;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.review.TaskMoved;
import org.bellgrid.domain.timetable.Timetables;
import org.jspecify.annotations.Nullable;

/** Puts into words what happens to jobs and review tasks, in the transaction in which it happens. */
@Dependent
class Announcements {
    private final JobEvents events;
    private final Timetables timetables;
    private final HitlTasks tasks;
    private final Event<Announced> announced;

    @Inject
    Announcements(JobEvents events, Timetables timetables, HitlTasks tasks, Event<Announced> announced) {
        this.events = events;
        this.timetables = timetables;
        this.tasks = tasks;
        this.announced = announced;
    }

    void jobMoved(@Observes JobMoved moved) {
        announce(moved.job(), moved.reason(), about(moved.job(), moved.at()), moved.at());
    }

    void taskMoved(@Observes TaskMoved moved) {
        announce(moved.job(), null, Announcement.Task.of(moved.task(), moved.at()), moved.at());
    }

    private Announcement about(ProcessingJob job, Instant at) {
        return switch (job.status()) {
            case COMPLETED -> Announcement.Completed.of(job, timetables.ofJob(job.id()), at);
            case FAILED -> Announcement.Failed.of(job, at);
            case HITL_PENDING ->
                tasks.openOf(job.id())
                        .<Announcement>map(task -> Announcement.HitlRequired.of(job, task, at))
                        .orElseGet(() -> Announcement.Status.of(job, at));
            case PENDING, CLASSIFYING, PREPROCESSING, OCR, LLM_PROCESSING, VALIDATING, HITL_IN_PROGRESS, CANCELLED ->
                Announcement.Status.of(job, at);
        };
    }

    private void announce(ProcessingJob job, @Nullable String reason, Announcement announcement, Instant at) {
        events.add(job.district(), new JobEvent(job, reason, announcement, at));
        announced.fire(new Announced(job.district()));
    }
}
