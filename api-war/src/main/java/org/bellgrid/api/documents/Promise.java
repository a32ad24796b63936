package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bellgrid.api.limits.Idempotency;
import org.bellgrid.api.limits.IdempotencyKey;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.cache.CachedPage;
import org.bellgrid.domain.cache.CachedResult;
import org.bellgrid.domain.cache.SecondReading;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.JobStarted;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Tenancy;

/** Where a promise is made: once this has committed, the document will be dealt with, whatever crashes. */
@Dependent
class Promise {
    private final Blobs blobs;
    private final Documents documents;
    private final Jobs jobs;
    private final SecondReading secondReading;
    private final Clock clock;
    private final Event<JobStarted> started;
    private final Idempotency idempotency;

    @Inject
    Promise(
            Blobs blobs,
            Documents documents,
            Jobs jobs,
            SecondReading secondReading,
            Clock clock,
            Event<JobStarted> started,
            Idempotency idempotency) {
        this.blobs = blobs;
        this.documents = documents;
        this.jobs = jobs;
        this.secondReading = secondReading;
        this.clock = clock;
        this.started = started;
        this.idempotency = idempotency;
    }

    /** As {@link #make}, once for each key. */
    @Transactional
    public Idempotency.Answered<Accepted> makeOnce(
            Upload upload,
            Blobs.Blob content,
            DistrictId district,
            User uploader,
            Optional<CachedResult> known,
            Optional<IdempotencyKey> key,
            Function<ProcessingJob, Accepted> answer) {
        return idempotency.once(
                key,
                upload.hash(content.hash()),
                Accepted.class,
                () -> answer.apply(make(upload, content, district, uploader, known)));
    }

    /**
     * Starts a document on its way, or has it take over what is known of its bytes.
     *
     * @throws UnusableResult when that cannot be taken over
     * @throws ProblemException when somebody has deleted the same bytes in this very moment
     */
    @Transactional
    public ProcessingJob make(
            Upload upload, Blobs.Blob content, DistrictId district, User uploader, Optional<CachedResult> known) {
        Optional<CachedResult> complete = takeOver(() -> known.filter(this::hasItsImages));
        Document document = new Document(
                DocumentId.random(),
                district,
                uploader.school().orElse(null),
                uploader.id(),
                content,
                upload.name().value(),
                upload.details());
        complete.ifPresent(result -> result.classify(document));
        documents.add(document);
        if (!isThere(content.hash())) {
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE, Duration.ofSeconds(1));
        }
        ProcessingJob job = complete.map(result -> spareReading(document, result))
                .orElseGet(() -> jobs.start(document, clock.instant()));
        started.fire(new JobStarted(job.id()));
        return job;
    }

    /** On nobody's behalf: what a machine has read is not the uploader's doing, and the audit log shall not say so. */
    private ProcessingJob spareReading(Document document, CachedResult result) {
        return takeOver(() ->
                Tenancy.within(document.district(), () -> secondReading.start(document, result, clock.instant())));
    }

    private static <T> T takeOver(Supplier<T> taking) {
        try {
            return taking.get();
        } catch (RuntimeException e) {
            throw new UnusableResult(e);
        }
    }

    /** They go with the last document that has them, which may not be the one that the result is from. */
    private boolean hasItsImages(CachedResult result) {
        List<ContentHash> images =
                result.pages().stream().flatMap(CachedPage::bytes).toList();
        if (!images.isEmpty()) {
            documents.hold(images);
        }
        return images.stream().allMatch(this::isThere);
    }

    private boolean isThere(ContentHash bytes) {
        try {
            return blobs.has(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
