package org.bellgrid.api.jobs;

import java.time.Instant;
import org.bellgrid.api.Label;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.pipeline.JobStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step in a job's history.
 *
 * @param type {@code job:status}, {@code job:completed}, {@code job:failed}, {@code job:hitl_required} or {@code hitl:task}
 * @param reason what led there, in English, where there is more to say; a failure's is for operators, and a client finds
 *     {@code errorCode} in the job
 */
@Schema(name = "JobEvent")
public record JobEventView(
        @Schema(enumeration = {"job:status", "job:completed", "job:failed", "job:hitl_required"})
        String type,

        @Schema(ref = "JobStatus") String status,
        @Schema(ref = "Stage") String stage,
        @Nullable String reason,
        Instant timestamp) {
    static JobEventView of(JobEvent event) {
        return new JobEventView(
                event.type(),
                Label.of(event.status()),
                Label.of(event.stage()),
                event.status() == JobStatus.FAILED ? null : event.reason().orElse(null),
                event.at());
    }
}
