package org.bellgrid.api.jobs;

import java.time.Instant;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job in a list: what {@link JobView} says of it without asking further. */
@Schema(name = "JobSummary")
public record JobSummary(
        UUID id,
        UUID documentId,
        @Schema(ref = "JobStatus") String status,
        @Schema(ref = "Stage") String stage,
        int progress,
        @Nullable Double confidence,
        @Schema(ref = "ReaderTier") @Nullable String processingTier,
        boolean cached,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Schema(ref = "ProblemCode") @Nullable String errorCode,
        @Nullable String errorMessage,
        int retryCount) {
    static JobSummary of(ProcessingJob job) {
        return new JobSummary(
                job.id().value(),
                job.document().value(),
                Label.of(job.status()),
                Label.of(job.stage()),
                job.progress(),
                job.confidence().map(confidence -> confidence.value()).orElse(null),
                job.processingTier().map(Label::of).orElse(null),
                job.isCached(),
                job.createdAt(),
                job.startedAt().orElse(null),
                job.completedAt().orElse(null),
                job.problem().map(Problem::name).orElse(null),
                job.problemMessage().orElse(null),
                job.retryCount());
    }
}
