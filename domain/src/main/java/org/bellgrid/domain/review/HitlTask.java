package org.bellgrid.domain.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.persistence.LowerCaseEnum;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;

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

    @Column
    private String reason;

    protected HitlTask() {}

    /**
     * A task that nobody has taken yet.
     *
     * @param reason what the machine doubts, in English
     */
    public HitlTask(HitlTaskId id, ProcessingJob job, String reason) {
        this.id = id.value();
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.status = Status.PENDING;
        this.priority = job.priority();
        this.reason = reason;
    }

    /** Nobody needs to settle it any more. */
    public void cancel() {
        status = Status.CANCELLED;
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
