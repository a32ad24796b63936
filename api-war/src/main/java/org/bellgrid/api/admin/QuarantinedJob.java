package org.bellgrid.api.admin;

import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job that was given up because every attempt had failed.
 *
 * @param document what people call it
 * @param detail what the last attempt failed of, for operators
 * @param retryCount how many attempts have failed
 */
@Schema(name = "QuarantinedJob")
record QuarantinedJob(
        UUID id,
        UUID documentId,
        String document,
        String errorCode,
        @Nullable String detail,
        int retryCount,
        Instant createdAt,
        @Nullable Instant completedAt) {
    static QuarantinedJob of(ProcessingJob job, String document) {
        return new QuarantinedJob(
                job.id().value(),
                job.document().value(),
                document,
                job.problem().orElse(Problem.INTERNAL_ERROR).name(),
                job.problemDetail().orElse(null),
                job.retryCount(),
                job.createdAt(),
                job.completedAt().orElse(null));
    }
}
