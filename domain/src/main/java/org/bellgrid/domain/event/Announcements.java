package org.bellgrid.domain.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.bellgrid.domain.pipeline.JobMoved;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.review.TaskMoved;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Puts into words what happens to jobs and review tasks, in the transaction in which it happens. */
@Dependent
class Announcements {
    private final JobEvents events;
    private final Timetables timetables;
    private final HitlTasks tasks;
    private final Webhooks webhooks;
    private final Event<Announced> announced;

    @Inject
    Announcements(
            JobEvents events, Timetables timetables, HitlTasks tasks, Webhooks webhooks, Event<Announced> announced) {
        this.events = events;
        this.timetables = timetables;
        this.tasks = tasks;
        this.webhooks = webhooks;
        this.announced = announced;
    }

    void jobMoved(@Observes JobMoved moved) {
        Announcement announcement = about(moved);
        announce(moved.job(), moved.reason(), announcement, moved.at());
        tellWebhooks(moved.job(), announcement, moved.at());
    }

    void taskMoved(@Observes TaskMoved moved) {
        announce(moved.job(), null, Announcement.Task.of(moved.task(), moved.at()), moved.at());
    }

    private Announcement about(JobMoved moved) {
        ProcessingJob job = moved.job();
        Instant at = moved.at();
        return switch (job.status()) {
            case COMPLETED -> Announcement.Completed.of(job, timetables.ofJob(job.id()), at);
            case FAILED -> Announcement.Failed.of(job, at);
            case HITL_PENDING -> pending(moved);
            case PENDING, CLASSIFYING, PREPROCESSING, OCR, LLM_PROCESSING, VALIDATING, HITL_IN_PROGRESS, CANCELLED ->
                Announcement.Status.of(job, at);
        };
    }

    /** A job comes to review for a reason; without one a reviewer has given it back. */
    private Announcement pending(JobMoved moved) {
        return Optional.ofNullable(moved.reason())
                .flatMap(reason -> tasks.openOf(moved.job().id()))
                .<Announcement>map(task -> Announcement.HitlRequired.of(moved.job(), task, moved.at()))
                .orElseGet(() -> Announcement.Status.of(moved.job(), moved.at()));
    }

    private void tellWebhooks(ProcessingJob job, Announcement announcement, Instant at) {
        Optional<EventType> type = announcement instanceof Announcement.Status
                ? Optional.of(EventType.JOB_CANCELLED).filter(cancelled -> job.status() == JobStatus.CANCELLED)
                : EventType.wantable(announcement.type().replace(':', '.'));
        type.ifPresent(wanted -> webhooks.announce(job.district(), wanted, at, announcement));
    }

    private void announce(ProcessingJob job, @Nullable String reason, Announcement announcement, Instant at) {
        events.add(job.district(), new JobEvent(job, reason, announcement, at));
        announced.fire(new Announced(job.district()));
    }
}
