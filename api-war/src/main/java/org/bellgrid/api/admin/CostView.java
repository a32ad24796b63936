package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.cost.CostEntry;
import org.bellgrid.domain.pipeline.JobId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a paid call has cost.
 *
 * @param jobId {@code null} when the job has been deleted
 * @param tier {@code cloud_ocr} or {@code llm}
 * @param units how much of the unit was paid for
 * @param unit {@code page}, {@code input_token} or {@code output_token}
 * @param amount US dollars
 */
@Schema(name = "Cost")
record CostView(
        UUID id, @Nullable UUID jobId, String tier, long units, String unit, BigDecimal amount, Instant createdAt) {
    static CostView of(CostEntry entry) {
        return new CostView(
                entry.id(),
                entry.job().map(JobId::value).orElse(null),
                entry.tier(),
                entry.units(),
                entry.unit(),
                entry.amount(),
                entry.createdAt());
    }
}
