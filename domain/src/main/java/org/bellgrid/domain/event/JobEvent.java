package org.bellgrid.domain.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.JsonColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** One step in a job's history, and what is said of it. */
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

    @Convert(converter = JobEvent.DataColumn.class)
    @Column
    private JsonNode data;

    @Convert(converter = InstantColumn.class)
    @Column
    private Instant at;

    protected JobEvent() {}

    /** What has just happened to a job. */
    JobEvent(ProcessingJob job, @Nullable String reason, Announcement announcement, Instant at) {
        this.districtId = job.district().value();
        this.jobId = job.id().value();
        this.status = job.status();
        this.stage = job.stage();
        this.type = announcement.type();
        this.reason = reason;
        this.data = Mappers.JSON.valueToTree(announcement);
        this.at = at;
    }

    /** Grows with time within a district. */
    public long id() {
        return Objects.requireNonNull(id, "not written yet");
    }

    public JobId job() {
        return new JobId(jobId);
    }

    /** The event's name in the contract. */
    public String type() {
        return type;
    }

    /** Whether it is about a review task, and of interest to those who review. */
    public boolean isOfTask() {
        return type.equals(Announcement.Task.TYPE);
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

    /** The {@link Announcement} as it was made. */
    public JsonNode data() {
        return data;
    }

    public Instant at() {
        return at;
    }

    /** How an announcement stands in a column. */
    @Converter
    public static class DataColumn extends JsonColumn<JsonNode> implements AttributeConverter<JsonNode, Object> {
        public DataColumn() {
            super(types -> types.constructType(JsonNode.class));
        }
    }
}
