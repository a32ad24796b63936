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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.JsonColumn;
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

    @Convert(converter = HitlTask.PurposeColumn.class)
    @Column
    private Purpose purpose;

    @Column
    private String reason;

    @Column(name = "class_name")
    private @Nullable String className;

    @Column
    private int blocks;

    @Convert(converter = HitlTask.PositionsColumn.class)
    @Column
    private List<Integer> doubtful;

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

    /** A task that nobody has taken yet, about the job's draft. */
    public HitlTask(HitlTaskId id, ProcessingJob job, Purpose purpose, Doubt doubt, Instant now) {
        this.id = id.value();
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.status = Status.PENDING;
        this.priority = job.priority();
        this.purpose = purpose;
        this.reason = doubt.reason();
        this.doubtful = doubt.positions();
        List<DraftTimetable> timetables = job.draft().map(Draft::timetables).orElse(List.of());
        this.className = timetables.isEmpty() ? null : timetables.get(0).className();
        this.blocks = timetables.stream()
                .mapToInt(timetable -> timetable.blocks().size())
                .sum();
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
        if (status != Status.IN_PROGRESS || !isClaimedBy(reviewer, now)) {
            claimedAt = now;
        }
        hold(Status.IN_PROGRESS, reviewer, now.plus(length));
        return true;
    }

    /**
     * Hands it to somebody, whoever has it.
     *
     * @return {@code false} when it is closed
     */
    boolean assign(UserId reviewer, Instant now, Duration length) {
        if (isClosed()) {
            return false;
        }
        claimedAt = now;
        hold(Status.ASSIGNED, reviewer, now.plus(length));
        return true;
    }

    /**
     * Has a reviewer have it for longer.
     *
     * @return {@code false} when that reviewer does not have it
     */
    boolean renew(UserId reviewer, Instant now, Duration length) {
        if (!isClaimedBy(reviewer, now)) {
            return false;
        }
        claimedUntil = now.plus(length);
        return true;
    }

    private void hold(Status how, UserId reviewer, Instant until) {
        status = how;
        assignee = reviewer.value();
        claimedUntil = until;
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

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** What the machine doubts, in English. */
    public String reason() {
        return reason;
    }

    /** How many blocks the draft has. */
    public int blocks() {
        return blocks;
    }

    /** The places in the draft, from 1, of the blocks to look at. */
    public List<Integer> doubtful() {
        return List.copyOf(doubtful);
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

    /** What a task is for. */
    public enum Purpose {
        /** The machine doubts what it has read. */
        DOUBT,
        /** Nobody doubts it; a person looks whether the machine was right. */
        SAMPLE,
        /** Another person does the same, without seeing what the first has made of it. */
        BLIND
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
    public static class PurposeColumn extends LowerCaseEnum<Purpose> implements AttributeConverter<Purpose, String> {
        public PurposeColumn() {
            super(Purpose.class);
        }
    }

    /** How positions stand in a column. */
    @Converter
    public static class PositionsColumn extends JsonColumn<List<Integer>>
            implements AttributeConverter<List<Integer>, Object> {
        public PositionsColumn() {
            super(types -> types.constructCollectionType(List.class, Integer.class));
        }
    }

    /** How it stands in a column. */
    @Converter
    public static class StatusColumn extends LowerCaseEnum<Status> implements AttributeConverter<Status, String> {
        public StatusColumn() {
            super(Status.class);
        }
    }
}
