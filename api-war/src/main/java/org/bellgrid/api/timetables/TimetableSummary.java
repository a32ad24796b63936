package org.bellgrid.api.timetables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bellgrid.domain.timetable.Timetable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timetable in a list: all but its time blocks.
 *
 * @param status {@code draft}, {@code active} or {@code archived}
 * @param createdAt when it was published or made
 */
@Schema(name = "TimetableSummary")
public record TimetableSummary(
        UUID id,
        @Nullable UUID documentId,
        @Nullable UUID jobId,
        String name,
        @Nullable String teacher,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Nullable LocalDate weekStartDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(ref = "TimetableStatus") String status,
        @Nullable Instant createdAt) {
    static TimetableSummary of(Timetable timetable) {
        return new TimetableSummary(
                timetable.id().value(),
                timetable.document().map(document -> document.value()).orElse(null),
                timetable.job().map(job -> job.value()).orElse(null),
                timetable.name(),
                timetable.teacher().orElse(null),
                timetable.className().orElse(null),
                timetable.term().orElse(null),
                timetable.year().orElse(null),
                timetable.weekStartDate().orElse(null),
                timetable.validFrom().orElse(null),
                timetable.validTo().orElse(null),
                timetable.status().label(),
                timetable.createdAt().orElse(null));
    }
}
