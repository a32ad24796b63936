package org.bellgrid.domain.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.Lazily;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** All jobs. Time is the database's, so that the clocks of several servers may differ. */
@Dependent
public class Jobs {
    private static final String CLAIM = """
            UPDATE processing_jobs
               SET lease_token = ?1, lease_until = clock_timestamp() + ?2 * interval '1 millisecond',
                   attempts = attempts + 1
             WHERE id = ?3 AND stage = ?4 AND revision = ?5
               AND (lease_until IS NULL OR lease_until < clock_timestamp())
               AND stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')
            """;
    private static final String RENEW = """
            UPDATE processing_jobs
               SET lease_until = clock_timestamp() + ?1 * interval '1 millisecond'
             WHERE id = ?2 AND lease_token = ?3
            """;

    private static final String FORGET = """
            DELETE FROM processing_jobs
             WHERE id IN (SELECT j.id
                            FROM processing_jobs j LEFT JOIN district_settings s ON s.district_id = j.district_id
                           WHERE j.stage = 'done'
                             AND j.completed_at < now() - make_interval(days => coalesce(s.jobs_days, ?1))
                           ORDER BY j.completed_at LIMIT ?2 FOR UPDATE OF j SKIP LOCKED)
            """;

    /** The largest attribute by far, which most who look at a job do not. */
    private static final String DRAFT = "draft";

    private static final Comparator<ProcessingJob> BY_AGE = Comparator.comparing(ProcessingJob::createdAt);

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Event<JobMoved> moved;

    @Inject
    public Jobs(EntityManager entityManager, Outbox outbox, Event<JobMoved> moved) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.moved = moved;
    }

    /** Starts a document on its way: the job and the call that wakes it, in the caller's transaction. */
    public ProcessingJob start(Document document, Instant now) {
        ProcessingJob job = new ProcessingJob(JobId.random(), document, now);
        job.traced(TraceContext.current());
        entityManager.persist(job);
        // The event and the outbox row refer to the job by its id alone: it must be there first.
        entityManager.flush();
        moved.fire(new JobMoved(job, null, now));
        outbox.add(job, Duration.ZERO);
        return job;
    }

    /**
     * Adds a job that was given its draft. Nothing wakes it and nobody hears of it until it is {@linkplain #advanced said} to
     * have moved on, in the same transaction.
     */
    public void add(ProcessingJob read) {
        read.traced(TraceContext.current());
        entityManager.persist(read);
        // What is published refers to the job by its id alone: it must be there first.
        entityManager.flush();
    }

    /** A job of that district; another district's is not there. Its draft is read when it is asked for. */
    public Optional<ProcessingJob> find(DistrictId district, JobId id) {
        return Optional.ofNullable(entityManager.find(
                        ProcessingJob.class, id.value(), Lazily.without(DRAFT, ProcessingJob.class, entityManager)))
                .filter(job -> job.district().equals(district));
    }

    /**
     * The jobs of a district.
     *
     * @param status only those that have it; {@code null} for all
     * @param document only that document's; {@code null} for all
     */
    public Listed<ProcessingJob> list(
            DistrictId district, @Nullable JobStatus status, @Nullable DocumentId document, Paging paging) {
        return new ListQuery<>(ProcessingJob.class)
                .without(DRAFT)
                .equal("districtId", district.value())
                .equal("status", status)
                .equal("documentId", document == null ? null : document.value())
                .page(entityManager, paging);
    }

    /** The jobs of a district that have failed because every attempt did. */
    public Listed<ProcessingJob> quarantined(DistrictId district, Paging paging) {
        return new ListQuery<>(ProcessingJob.class)
                .without(DRAFT)
                .equal("districtId", district.value())
                .equal("quarantined", true)
                .page(entityManager, paging);
    }

    /** As {@link #find}, to be cancelled or restarted: nobody else can move it until the transaction ends. */
    public Optional<ProcessingJob> lock(DistrictId district, JobId id) {
        return Optional.ofNullable(entityManager.find(ProcessingJob.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.district().equals(district));
    }

    /**
     * Ends a locked job.
     *
     * @return {@code false} when it has ended already
     */
    public boolean cancel(ProcessingJob job, Instant now) {
        if (job.status().isFinal()) {
            return false;
        }
        job.cancel(now);
        moved.fire(new JobMoved(job, null, now));
        return true;
    }

    /**
     * Has a locked job begin anew: writes the call that wakes it.
     *
     * @return {@code false} unless it has ended in vain
     */
    public boolean restart(ProcessingJob job, ModelUse model, Instant now) {
        return job.status().isInVain() && beginAnew(job, model, now);
    }

    /**
     * As {@link #restart}, whatever the job has come to: its document is read again, even where that has been done. What it
     * has published stays until there is something new.
     *
     * @return {@code false} unless it has ended
     */
    public boolean readAgain(ProcessingJob job, ModelUse model, Instant now) {
        return job.status().isFinal() && beginAnew(job, model, now);
    }

    private boolean beginAnew(ProcessingJob job, ModelUse model, Instant now) {
        job.restart(model, now);
        job.traced(TraceContext.current());
        moved.fire(new JobMoved(job, null, now));
        entityManager.flush();
        outbox.add(job, Duration.ZERO);
        return true;
    }

    /** The newest job of each document. */
    public Map<DocumentId, ProcessingJob> latestOf(Collection<Document> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT j FROM ProcessingJob j WHERE j.documentId IN :documents", ProcessingJob.class)
                .setParameter(
                        "documents",
                        documents.stream()
                                .map(document -> document.id().value())
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(ProcessingJob::document, job -> job, BinaryOperator.maxBy(BY_AGE)));
    }

    /** The newest job of a document. */
    public Optional<ProcessingJob> latestOf(Document document) {
        return entityManager
                .createQuery(
                        "SELECT j FROM ProcessingJob j WHERE j.documentId = :document ORDER BY j.createdAt DESC",
                        ProcessingJob.class)
                .setParameter("document", document.id().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the job that a wake-up names.
     *
     * @return empty when the call is stale, somebody else is at work, or the stage is paused
     */
    public Optional<Lease> claim(WakeUp wakeUp, Duration length) {
        Lease lease = new Lease(wakeUp.job(), UUID.randomUUID());
        int claimed = entityManager
                .createNativeQuery(CLAIM)
                .setParameter(1, lease.token())
                .setParameter(2, length.toMillis())
                .setParameter(3, wakeUp.job().value())
                .setParameter(4, new Stage.Column().convertToDatabaseColumn(wakeUp.stage()))
                .setParameter(5, wakeUp.revision())
                .executeUpdate();
        return claimed == 1 ? Optional.of(lease) : Optional.empty();
    }

    /** Makes the lease last longer; {@code false} when it has been lost. */
    public boolean renew(Lease lease, Duration length) {
        return entityManager
                        .createNativeQuery(RENEW)
                        .setParameter(1, length.toMillis())
                        .setParameter(2, lease.job().value())
                        .setParameter(3, lease.token())
                        .executeUpdate()
                == 1;
    }

    /** The job, locked until the transaction ends; empty when the lease has been lost. */
    public Optional<ProcessingJob> held(Lease lease) {
        return entityManager
                .createQuery(
                        "SELECT j FROM ProcessingJob j WHERE j.id = :id AND j.leaseToken = :token", ProcessingJob.class)
                .setParameter("id", lease.job().value())
                .setParameter("token", lease.token())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Shows that a person has taken up a locked job, or has given it back.
     *
     * @throws IllegalStateException when it does not wait for anybody
     */
    public void review(ProcessingJob job, boolean begun, Instant now) {
        demandReview(job);
        job.reviewed(begun);
        moved.fire(new JobMoved(job, null, now));
    }

    /**
     * Has a locked job go on with what a person has made of its draft.
     *
     * @param worked how long that has taken
     * @throws IllegalStateException when it does not wait for anybody
     */
    public void settle(ProcessingJob job, Draft settled, Pipeline pipeline, Instant now, Duration worked) {
        demandReview(job);
        job.drafted(settled, ReaderTier.PERSON);
        advance(job, pipeline, new Outcome.Confident<>(settled), now, worked);
    }

    private static void demandReview(ProcessingJob job) {
        if (job.stage() != Stage.REVIEW) {
            throw new IllegalStateException("job %s is not in review but in %s".formatted(job.id(), job.stage()));
        }
    }

    /** Shows that the work on a held job has begun. */
    public void begin(ProcessingJob job, Instant now) {
        if (job.begin(now)) {
            moved.fire(new JobMoved(job, null, now));
        }
    }

    /** Moves a held job on: says so and writes the next wake-up. */
    public void advance(ProcessingJob job, Pipeline pipeline, Outcome<?> outcome, Instant now, Duration worked) {
        job.advance(pipeline, outcome, now, worked);
        job.traced(job.trace().goneOn());
        advanced(job, outcome, now);
    }

    /** Says that a job has moved on and writes the next wake-up. */
    public void advanced(ProcessingJob job, Outcome<?> outcome, Instant now) {
        if (job.stage() != Stage.DONE) {
            moved.fire(new JobMoved(job, outcome.why().orElse(null), now));
        }
        entityManager.flush();
        if (job.stage().isWoken()) {
            outbox.add(job, Duration.ZERO);
        }
    }

    /** Gives a held job back for another attempt at the same step. */
    public void retryLater(ProcessingJob job, Duration backOff) {
        job.retryLater();
        entityManager.flush();
        outbox.callAgain(job.wakeUp(), backOff);
    }

    /**
     * Deletes jobs, with their history, that have ended long enough ago. What they have published stays.
     *
     * @param days for districts that have not chosen otherwise
     * @param limit how many at most
     * @return how many
     */
    public int forgetEnded(int days, int limit) {
        return entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, days)
                .setParameter(2, limit)
                .executeUpdate();
    }
}
