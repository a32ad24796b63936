package org.bellgrid.api.documents;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to an upload.
 *
 * @param estimatedProcessingTime milliseconds
 * @param statusUrl where to ask how far it is
 */
@Schema(name = "Accepted")
public record Accepted(UUID jobId, UUID documentId, String status, long estimatedProcessingTime, URI statusUrl) {
    static Accepted of(ProcessingJob job, Duration estimate, URI statusUrl) {
        return new Accepted(
                job.id().value(), job.document().value(), Label.of(job.status()), estimate.toMillis(), statusUrl);
    }
}
