package org.bellgrid.api.documents;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.api.jobs.Estimate;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to an upload.
 *
 * @param cached whether it need not be read, since the same bytes have been read before
 * @param estimatedProcessingTime milliseconds; 0 where nothing is left for the machine to do
 * @param statusUrl where to ask how far it is
 */
@Schema(name = "Accepted")
public record Accepted(
        UUID jobId,
        UUID documentId,
        @Schema(ref = "JobStatus") String status,
        boolean cached,
        long estimatedProcessingTime,
        URI statusUrl) {
    static Accepted of(ProcessingJob job, Upload upload, UriInfo uri) {
        Duration estimate = job.isCached()
                ? Duration.ZERO
                : Estimate.ofPicture(upload.signature().isPicture());
        return new Accepted(
                job.id().value(),
                job.document().value(),
                Label.of(job.status()),
                job.isCached(),
                estimate.toMillis(),
                URI.create(address(job, uri).getPath()));
    }

    /** Where to ask how far a job is. */
    static URI address(ProcessingJob job, UriInfo uri) {
        return uri.getBaseUriBuilder().path("jobs/{id}").build(job.id());
    }
}
