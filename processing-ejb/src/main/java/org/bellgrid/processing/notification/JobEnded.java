package org.bellgrid.processing.notification;

import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.timetable.TimetableId;
import org.jspecify.annotations.Nullable;

/**
 * The event that every instance hears when a job has ended, by the contract's field names.
 *
 * @param type {@code job:completed} or {@code job:failed}
 * @param timetableId the first of {@code timetableIds}
 * @param error for people, in English
 */
record JobEnded(
        String type,
        JobId jobId,
        DistrictId districtId,
        @Nullable TimetableId timetableId,
        List<TimetableId> timetableIds,
        @Nullable Double confidence,
        @Nullable String errorCode,
        @Nullable String error,
        Instant timestamp) {
    static JobEnded of(ProcessingJob job, List<TimetableId> timetables) {
        return new JobEnded(
                "job:" + job.status().label(),
                job.id(),
                job.district(),
                timetables.isEmpty() ? null : timetables.get(0),
                timetables,
                job.confidence().map(confidence -> confidence.value()).orElse(null),
                job.problem().map(Enum::name).orElse(null),
                job.problemMessage().orElse(null),
                job.completedAt().orElseThrow());
    }
}
