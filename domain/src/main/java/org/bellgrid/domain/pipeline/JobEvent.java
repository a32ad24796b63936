package org.bellgrid.domain.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.jspecify.annotations.Nullable;

/** One step in a job's history. */
@Entity
@Table(name = "job_events")
public class JobEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "job_id")
    private UUID jobId;

    @Column
    private String type;

    @Convert(converter = JobStatus.Column.class)
    @Column
    private JobStatus status;

    @Convert(converter = Stage.Column.class)
    @Column
    private Stage stage;

    @Column
    private @Nullable String reason;

    @Convert(converter = InstantColumn.class)
    @Column
    private Instant at;

    protected JobEvent() {}

    /** What has just happened to a job. */
    JobEvent(ProcessingJob job, @Nullable String reason, Instant at) {
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.status = job.status();
        this.stage = job.stage();
        this.type = typeOf(job.status());
        this.reason = reason;
        this.at = at;
    }

    private static String typeOf(JobStatus status) {
        return switch (status) {
            case COMPLETED -> "job:completed";
            case FAILED -> "job:failed";
            case HITL_PENDING -> "job:hitl_required";
            case PENDING, CLASSIFYING, PREPROCESSING, OCR, LLM_PROCESSING, VALIDATING, HITL_IN_PROGRESS, CANCELLED ->
                "job:status";
        };
    }

    /** The event's name in the contract. */
    public String type() {
        return type;
    }

    public JobStatus status() {
        return status;
    }

    public Stage stage() {
        return stage;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant at() {
        return at;
    }
}
