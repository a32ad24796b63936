package org.bellgrid.api.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document as a client sees it.
 *
 * @param mediaType what it is by its content; {@code null} until it has been classified
 * @param pageCount {@code null} until it has been classified
 * @param createdAt when it was uploaded
 * @param jobId the newest job
 * @param status that job's
 */
@Schema(name = "Document")
public record DocumentView(
        UUID id,
        String fileName,
        long sizeBytes,
        @Nullable String mediaType,
        @Nullable Integer pageCount,
        @Nullable String name,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Nullable String language,
        @Schema(ref = "Priority") String priority,
        @Nullable Instant createdAt,
        @Nullable UUID jobId,
        @Schema(ref = "JobStatus") @Nullable String status) {
    static DocumentView of(Document document, Optional<ProcessingJob> job) {
        DocumentDetails details = document.details();
        return new DocumentView(
                document.id().value(),
                document.fileName(),
                document.sizeBytes(),
                document.kind().map(kind -> kind.mediaType()).orElse(null),
                document.pageCount().isPresent() ? document.pageCount().getAsInt() : null,
                details.name(),
                details.className(),
                details.term(),
                details.year(),
                details.language(),
                Label.of(document.priority()),
                document.createdAt().orElse(null),
                job.map(known -> known.id().value()).orElse(null),
                job.map(known -> Label.of(known.status())).orElse(null));
    }
}
