package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.bellgrid.api.limits.Idempotency;
import org.bellgrid.api.limits.IdempotencyKey;
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
    private final Idempotency idempotency;

    @Inject
    Intake(
            Blobs blobs,
            Documents documents,
            Jobs jobs,
            Clock clock,
            Event<JobStarted> started,
            Idempotency idempotency) {
        this.blobs = blobs;
        this.documents = documents;
        this.jobs = jobs;
        this.clock = clock;
        this.started = started;
        this.idempotency = idempotency;
    }

    /**
     * Starts a document on its way, once for each key. Its bytes must be in the store already.
     *
     * @param answer what the client is told about the job
     */
    @Transactional
    public Idempotency.Answered<Accepted> acceptOnce(
            Upload upload,
            Blobs.Blob content,
            DistrictId district,
            User uploader,
            Optional<IdempotencyKey> key,
            Function<ProcessingJob, Accepted> answer) {
        return idempotency.once(
                key,
                upload.hash(content.hash()),
                Accepted.class,
                () -> answer.apply(accept(upload, content, district, uploader)));
    }

    /**
     * Starts a document on its way. Its bytes must be in the store already.
     *
     * @throws ProblemException when somebody has deleted the same bytes in this very moment
     */
    @Transactional
    public ProcessingJob accept(Upload upload, Blobs.Blob content, DistrictId district, User uploader) {
        Document document = new Document(
                DocumentId.random(),
                district,
                uploader.school().orElse(null),
                uploader.id(),
                content,
                upload.name().value(),
                upload.details());
        documents.add(document);
        if (!isThere(content)) {
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE, Duration.ofSeconds(1));
        }
        ProcessingJob job = jobs.start(document, clock.instant());
        started.fire(new JobStarted(job.id()));
        return job;
    }

    private boolean isThere(Blobs.Blob content) {
        try {
            return blobs.has(content.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
