package org.bellgrid.domain.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a document's way. Lease and attempts change by {@link Jobs#claim} alone, in the database; everything
 * else by the verbs here, in a transaction of whoever holds the lease.
 */
@Entity
@Table(name = "processing_jobs")
public class ProcessingJob {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "document_id")
    private UUID documentId;

    @Convert(converter = Priority.Column.class)
    @Column
    private Priority priority;

    @Convert(converter = JobStatus.Column.class)
    @Column
    private JobStatus status;

    @Convert(converter = Stage.Column.class)
    @Column
    private Stage stage;

    @Column
    private int revision;

    @Column
    private int attempts;

    @Column(name = "retry_count")
    private int retryCount;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "lease_token")
    private @Nullable UUID leaseToken;

    @Convert(converter = InstantColumn.class)
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Convert(converter = DraftColumn.class)
    @Column
    private @Nullable Draft draft;

    @Column
    private @Nullable Double confidence;

    @Convert(converter = ReaderTierColumn.class)
    @Column(name = "processing_tier")
    private @Nullable ReaderTier processingTier;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "error_detail")
    private @Nullable String errorDetail;

    @Convert(converter = PictureFlawColumn.class)
    @Column(name = "picture_flaw")
    private @Nullable PictureFlaw pictureFlaw;

    @Column
    private boolean quarantined;

    @Column
    private boolean cached;

    @Convert(converter = ModelUse.Column.class)
    @Column(name = "model_use")
    private ModelUse modelUse;

    @Convert(converter = StageMillisColumn.class)
    @Column(name = "stage_millis")
    private Map<Stage, Long> stageMillis;

    @Convert(converter = TriedTiersColumn.class)
    @Column
    private List<TriedTier> tiers;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "awaited_since")
    private Instant awaitedSince;

    @Convert(converter = InstantColumn.class)
    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Convert(converter = TraceContext.Column.class)
    @Column
    private TraceContext trace = TraceContext.NONE;

    protected ProcessingJob() {}

    /** A job that stands at the pipeline's beginning. */
    public ProcessingJob(JobId id, Document document, Instant now) {
        this.id = id.value();
        this.districtId = document.district().value();
        this.documentId = document.id().value();
        this.priority = document.priority();
        this.status = JobStatus.PENDING;
        this.stage = Pipeline.FIRST;
        this.stageMillis = Map.of();
        this.tiers = List.of();
        this.modelUse = ModelUse.NEEDED;
        this.createdAt = now;
        this.awaitedSince = now;
    }

    /** A job whose document has been read before, and that only has to be judged. */
    public static ProcessingJob read(JobId id, Document document, Draft draft, ReaderTier tier, Instant now) {
        ProcessingJob job = new ProcessingJob(id, document, now);
        job.stage = Pipeline.READ;
        job.cached = true;
        job.drafted(draft, tier);
        job.begin(now);
        return job;
    }

    /** Keeps what was read. */
    public void drafted(Draft draft, ReaderTier tier) {
        this.draft = draft;
        this.confidence = draft.confidence().value();
        this.processingTier = tier;
    }

    /** Moves on to the next stage and gives the lease back. */
    public void advance(Pipeline pipeline, Outcome<?> outcome, Instant now, Duration worked) {
        // Complete before it is assigned: EclipseLink compares at the assignment, and not again.
        Map<Stage, Long> millis = new TreeMap<>(stageMillis);
        millis.merge(stage, worked.toMillis(), Long::sum);
        stageMillis = millis;
        tiers = tried(pipeline, outcome);
        Stage next = pipeline.next(stage, outcome.verdict());
        // A tier that is given up leads on to the next reader: only where nobody is left, the job fails.
        if (outcome instanceof Outcome.Rejected<?> rejected && next == Stage.NOTIFICATION && !status.isFinal()) {
            fail(rejected);
        }
        leave(next);
        if (!status.isFinal()) {
            status = stage.status();
        }
        if (status.isFinal() && completedAt == null) {
            completedAt = now;
        }
    }

    private List<TriedTier> tried(Pipeline pipeline, Outcome<?> outcome) {
        List<TriedTier> tried = new ArrayList<>(tiers);
        stage.reader()
                .map(reader -> processingTier == ReaderTier.TEXT_LAYER && stage == Stage.OCR ? processingTier : reader)
                .map(reader -> TriedTier.of(reader, outcome))
                .ifPresent(tried::add);
        pipeline.passedBy(stage, outcome.verdict()).stream()
                .flatMap(missing -> missing.reader().stream())
                .map(TriedTier::missing)
                .forEach(tried::add);
        return tried;
    }

    private void fail(Outcome.Rejected<?> rejected) {
        status = JobStatus.FAILED;
        errorCode = rejected.problem().name();
        errorDetail = rejected.detail();
        pictureFlaw = rejected.flaw();
        quarantined = rejected.exhausted();
    }

    /** Shows that the work has begun; {@code false} when it had been shown before. */
    public boolean begin(Instant now) {
        if (startedAt == null) {
            startedAt = now;
        }
        if (status != JobStatus.PENDING) {
            return false;
        }
        status = stage.status();
        return true;
    }

    /** Gives the lease back so that the same step is tried again. */
    public void retryLater() {
        retryCount++;
        leaseToken = null;
        leaseUntil = null;
    }

    /** Shows whether anybody has taken it up who waits for a person. */
    void reviewed(boolean begun) {
        status = begun ? JobStatus.HITL_IN_PROGRESS : JobStatus.HITL_PENDING;
    }

    /** Ends it; whoever works on it loses the lease, and with it what he brings. */
    void cancel(Instant now) {
        leave(Stage.DONE);
        status = JobStatus.CANCELLED;
        completedAt = now;
    }

    /** Has it begin anew, as if nothing had been read. */
    void restart(ModelUse model, Instant now) {
        leave(Pipeline.FIRST);
        status = JobStatus.PENDING;
        draft = null;
        confidence = null;
        processingTier = null;
        errorCode = null;
        errorDetail = null;
        pictureFlaw = null;
        quarantined = false;
        cached = false;
        modelUse = model;
        stageMillis = Map.of();
        tiers = List.of();
        awaitedSince = now;
        startedAt = null;
        completedAt = null;
    }

    /** Shows which span has moved it here. */
    void traced(TraceContext trace) {
        this.trace = trace;
    }

    private void leave(Stage next) {
        stage = next;
        revision++;
        attempts = 0;
        leaseToken = null;
        leaseUntil = null;
    }

    /** The call that would move it on now. */
    public WakeUp wakeUp() {
        return new WakeUp(id(), stage, revision);
    }

    /** The JMS priority of that call: the stage's for an urgent document, one less for every step down. */
    public int messagePriority() {
        return Math.max(0, stage.messagePriority() - priority.stepsBelowUrgent());
    }

    public JobId id() {
        return new JobId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public DocumentId document() {
        return new DocumentId(documentId);
    }

    public Priority priority() {
        return priority;
    }

    public JobStatus status() {
        return status;
    }

    public Stage stage() {
        return stage;
    }

    public int revision() {
        return revision;
    }

    /** The span that has moved it here. */
    public TraceContext trace() {
        return trace;
    }

    /** How often the present step has been begun. */
    public int attempts() {
        return attempts;
    }

    /** How many attempts of any step have failed. */
    public int retryCount() {
        return retryCount;
    }

    public int progress() {
        return status == JobStatus.PENDING ? 0 : status.isFinal() ? 100 : stage.progress();
    }

    public Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    public Optional<Confidence> confidence() {
        return Optional.ofNullable(confidence).map(Confidence::new);
    }

    public Optional<ReaderTier> processingTier() {
        return Optional.ofNullable(processingTier);
    }

    /** Why it failed. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(errorCode).map(Problem::valueOf);
    }

    /** What is wrong with the picture, where that is why it failed. */
    public Optional<PictureFlaw> pictureFlaw() {
        return Optional.ofNullable(pictureFlaw);
    }

    /** What people are told about that, in English: how to take a better picture, or else the problem's own sentence. */
    public Optional<String> problemMessage() {
        return pictureFlaw().map(PictureFlaw::advice).or(() -> problem().map(Problem::title));
    }

    /** For operators. */
    public Optional<String> problemDetail() {
        return Optional.ofNullable(errorDetail);
    }

    /** Whether it was given up because every attempt had failed. */
    public boolean isQuarantined() {
        return quarantined;
    }

    /** When a language model is asked about it. */
    public ModelUse modelUse() {
        return modelUse;
    }

    /** Whether it was given what another had read of the same bytes. */
    public boolean isCached() {
        return cached;
    }

    /** How long each stage has worked on it. */
    public Map<Stage, Long> stageMillis() {
        return Map.copyOf(stageMillis);
    }

    /** Which readers it has been with, and which have been passed by, in order. */
    public List<TriedTier> tiers() {
        return List.copyOf(tiers);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when somebody waits for it: its upload, or when it was begun anew. */
    public Instant awaitedSince() {
        return awaitedSince;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
