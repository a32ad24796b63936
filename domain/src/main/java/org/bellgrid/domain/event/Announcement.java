package org.bellgrid.domain.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.timetable.TimetableId;
import org.jspecify.annotations.Nullable;

/** What is said of an event, by the contract's field names. */
public sealed interface Announcement {
    /** The event's name in the contract. */
    @JsonIgnore
    String type();

    /**
     * A job is where it was not before.
     *
     * @param progress how much of its way lies behind it, 0..100
     */
    record Status(JobId jobId, String status, String stage, int progress, Instant timestamp) implements Announcement {
        static Status of(ProcessingJob job, Instant at) {
            return new Status(job.id(), job.status().label(), label(job.stage()), job.progress(), at);
        }

        @Override
        public String type() {
            return "job:status";
        }
    }

    /**
     * A job has come to a good end.
     *
     * @param timetableId the first of {@code timetableIds}
     */
    record Completed(
            JobId jobId,
            @Nullable TimetableId timetableId,
            List<TimetableId> timetableIds,
            @Nullable Double confidence,
            Instant timestamp)
            implements Announcement {
        public Completed {
            timetableIds = List.copyOf(timetableIds);
        }

        static Completed of(ProcessingJob job, List<TimetableId> timetables, Instant at) {
            return new Completed(
                    job.id(), timetables.isEmpty() ? null : timetables.get(0), timetables, confidenceOf(job), at);
        }

        @Override
        public String type() {
            return "job:completed";
        }
    }

    /**
     * Nothing has come of a job.
     *
     * @param error for people, in English
     */
    record Failed(
            JobId jobId, @Nullable String error, @Nullable String errorCode, Instant timestamp)
            implements Announcement {
        static Failed of(ProcessingJob job, Instant at) {
            return new Failed(
                    job.id(),
                    job.problemMessage().orElse(null),
                    job.problem().map(Enum::name).orElse(null),
                    at);
        }

        @Override
        public String type() {
            return "job:failed";
        }
    }

    /**
     * A job waits for a person.
     *
     * @param reason what the machine doubts, in English
     */
    record HitlRequired(
            JobId jobId, HitlTaskId hitlTaskId, @Nullable Double confidence, String reason, Instant timestamp)
            implements Announcement {
        static HitlRequired of(ProcessingJob job, HitlTask task, Instant at) {
            return new HitlRequired(job.id(), task.id(), confidenceOf(job), task.reason(), at);
        }

        @Override
        public String type() {
            return "job:hitl_required";
        }
    }

    /**
     * A review task has been opened, taken, handed to somebody, given back or closed.
     *
     * @param assignee who has it, or has settled it
     */
    record Task(HitlTaskId taskId, String status, @Nullable UserId assignee, JobId jobId, Instant timestamp)
            implements Announcement {
        static final String TYPE = "hitl:task";

        static Task of(HitlTask task, Instant at) {
            return new Task(task.id(), label(task.status()), task.assignee().orElse(null), task.job(), at);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double confidenceOf(ProcessingJob job) {
        return job.confidence().map(Confidence::value).orElse(null);
    }
}
