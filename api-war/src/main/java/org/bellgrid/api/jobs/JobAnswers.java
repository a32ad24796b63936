package org.bellgrid.api.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.timetable.Timetables;

/** Says how far a job is. */
@Dependent
public class JobAnswers {
    /** When it is worth asking again about a job that the machine works on. */
    public static final Duration MACHINE_PAUSE = Duration.ofSeconds(1);

    private static final Duration PERSON_PAUSE = Duration.ofSeconds(30);

    private final Documents documents;
    private final HitlTasks hitlTasks;
    private final Timetables timetables;

    @Inject
    JobAnswers(Documents documents, HitlTasks hitlTasks, Timetables timetables) {
        this.documents = documents;
        this.hitlTasks = hitlTasks;
        this.timetables = timetables;
    }

    /** The job with all that belongs to it and, unless it has ended, when to ask again. */
    public Response about(ProcessingJob job) {
        return about(job, Response.ok());
    }

    /** The same, as that kind of answer. */
    public Response about(ProcessingJob job, Response.ResponseBuilder answer) {
        Document document = documents.get(job.document());
        JobView view = JobView.of(
                job,
                document,
                timetables.ofJob(job.id()),
                JobView.isInReview(job) ? hitlTasks.openOf(job.id()) : Optional.empty());
        answer.entity(view);
        if (!job.status().isFinal()) {
            answer.header(HttpHeaders.RETRY_AFTER, pause(job).toSeconds());
        }
        return answer.build();
    }

    /** When it is worth asking again. */
    public static Duration pause(ProcessingJob job) {
        return JobView.isInReview(job) ? PERSON_PAUSE : MACHINE_PAUSE;
    }
}
