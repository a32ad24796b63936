package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.cost.CostEntry;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a paid call has cost.
 *
 * @param schoolId the school that the document was uploaded for; {@code null} without one
 * @param documentId {@code null} when the document has been deleted
 * @param jobId {@code null} when the job has been deleted
 * @param tier {@code cloud_ocr} or {@code llm}
 * @param units how much of the unit was paid for
 * @param unit {@code page}, {@code input_token} or {@code output_token}
 * @param amount US dollars
 * @param latencyMillis how long the call has taken; {@code null} as long as it has not ended
 */
@Schema(name = "Cost")
record CostView(
        UUID id,
        @Nullable UUID schoolId,
        @Nullable UUID documentId,
        @Nullable UUID jobId,
        String tier,
        long units,
        String unit,
        BigDecimal amount,
        @Nullable Long latencyMillis,
        Instant createdAt) {
    static CostView of(CostEntry entry) {
        return new CostView(
                entry.id(),
                entry.school().map(SchoolId::value).orElse(null),
                entry.document().map(DocumentId::value).orElse(null),
                entry.job().map(JobId::value).orElse(null),
                Label.of(entry.tier()),
                entry.units(),
                Label.of(entry.unit()),
                entry.amount(),
                entry.latency().map(Duration::toMillis).orElse(null),
                entry.createdAt());
    }
}
