package org.bellgrid.api.timetables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bellgrid.domain.timetable.Findings;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as a client sees it.
 *
 * @param status {@code draft}, {@code active} or {@code archived}
 * @param timeblocks in the order in which they were read
 * @param findings what a person should look at
 */
@Schema(name = "Timetable")
public record TimetableView(
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
        List<TimeblockView> timeblocks,
        List<FindingView> findings) {
    public TimetableView {
        timeblocks = List.copyOf(timeblocks);
        findings = List.copyOf(findings);
    }

    static TimetableView of(Timetable timetable, List<Timeblock> blocks) {
        return new TimetableView(
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
                blocks.stream().map(TimeblockView::of).toList(),
                Findings.of(blocks).stream().map(FindingView::of).toList());
    }
}
