package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.JobStarted;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;

/** Where a promise is made: once this has committed, the document will be dealt with, whatever crashes. */
@Dependent
class Intake {
    private final Blobs blobs;
    private final Documents documents;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<JobStarted> started;

    @Inject
    Intake(Blobs blobs, Documents documents, Jobs jobs, Clock clock, Event<JobStarted> started) {
        this.blobs = blobs;
        this.documents = documents;
        this.jobs = jobs;
        this.clock = clock;
        this.started = started;
    }

    /**
     * Starts a document on its way. Its bytes must be in the store already.
     *
     * @throws ProblemException when somebody has deleted the same bytes in this very moment
     */
    @Transactional
    public ProcessingJob accept(Upload upload, Blobs.Blob content, DistrictId district, User uploader)
            throws IOException {
        Document document = new Document(
                DocumentId.random(),
                district,
                uploader.school().orElse(null),
                uploader.id(),
                content,
                upload.name().value(),
                upload.details());
        documents.add(document);
        if (!blobs.has(content.hash())) {
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE, Duration.ofSeconds(1));
        }
        ProcessingJob job = jobs.start(document, clock.instant());
        started.fire(new JobStarted(job.id()));
        return job;
    }
}
