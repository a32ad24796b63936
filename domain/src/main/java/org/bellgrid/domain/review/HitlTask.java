package org.bellgrid.domain.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.LowerCaseEnum;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** A draft that a person shall settle. */
@Entity
@Table(name = "hitl_tasks")
public class HitlTask {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "job_id")
    private UUID jobId;

    @Convert(converter = HitlTask.StatusColumn.class)
    @Column
    private Status status;

    @Convert(converter = Priority.Column.class)
    @Column
    private Priority priority;

    /** Written by the database. */
    @Column(insertable = false, updatable = false)
    private int urgency;

    @Column
    private String reason;

    @Convert(converter = OptionalUuidColumn.class)
    @Column
    private @Nullable UUID assignee;

    @Convert(converter = InstantColumn.class)
    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "review_notes")
    private String reviewNotes;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected HitlTask() {}

    /**
     * A task that nobody has taken yet.
     *
     * @param reason what the machine doubts, in English
     */
    public HitlTask(HitlTaskId id, ProcessingJob job, String reason, Instant now) {
        this.id = id.value();
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.status = Status.PENDING;
        this.priority = job.priority();
        this.reason = reason;
        this.reviewNotes = "";
        this.createdAt = now;
    }

    /**
     * Has nobody else settle it for a while.
     *
     * @return {@code false} when it is closed, or somebody else has it
     */
    boolean claim(UserId reviewer, Instant now, Duration length) {
        if (isClosed() || (isClaimed(now) && !isClaimedBy(reviewer, now))) {
            return false;
        }
        if (!isClaimedBy(reviewer, now)) {
            claimedAt = now;
        }
        status = Status.IN_PROGRESS;
        assignee = reviewer.value();
        claimedUntil = now.plus(length);
        return true;
    }

    /** Lets anybody take it. */
    void release() {
        status = Status.PENDING;
        assignee = null;
        claimedAt = null;
        claimedUntil = null;
    }

    /** It has been settled. */
    void complete(String notes, Instant now) {
        close(Status.COMPLETED, now);
        reviewNotes = notes;
    }

    /** Nobody needs to settle it any more. */
    void cancel(Instant now) {
        close(Status.CANCELLED, now);
    }

    private void close(Status end, Instant now) {
        status = end;
        claimedUntil = null;
        closedAt = now;
    }

    private boolean isClaimed(Instant now) {
        return claimedUntil != null && now.isBefore(claimedUntil);
    }

    /** Whether that reviewer, and nobody else, may settle it now. */
    public boolean isClaimedBy(UserId reviewer, Instant now) {
        return isClaimed(now) && reviewer.value().equals(assignee);
    }

    /** Whether it stays as it is. */
    public boolean isClosed() {
        return status == Status.COMPLETED || status == Status.CANCELLED;
    }

    public HitlTaskId id() {
        return new HitlTaskId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public JobId job() {
        return new JobId(jobId);
    }

    public Status status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public String reason() {
        return reason;
    }

    /** Who has taken it, and who has settled it once it is. */
    public Optional<UserId> assignee() {
        return Optional.ofNullable(assignee).map(UserId::new);
    }

    /** When it was taken. */
    public Optional<Instant> claimedAt() {
        return Optional.ofNullable(claimedAt);
    }

    /** Until when nobody else can take it. */
    public Optional<Instant> claimedUntil() {
        return Optional.ofNullable(claimedUntil);
    }

    /** What the reviewer wrote beside it; empty when that was nothing. */
    public String reviewNotes() {
        return reviewNotes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was settled or cancelled. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** How far a task is. */
    public enum Status {
        PENDING,
        ASSIGNED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED
    }

    /** How it stands in a column. */
    @Converter
    public static class StatusColumn extends LowerCaseEnum<Status> implements AttributeConverter<Status, String> {
        public StatusColumn() {
            super(Status.class);
        }
    }
}
