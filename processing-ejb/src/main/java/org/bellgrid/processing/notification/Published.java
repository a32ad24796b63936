package org.bellgrid.processing.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;

/** What jobs have published. */
@Dependent
class Published {
    private final Timetables timetables;

    @Inject
    Published(Timetables timetables) {
        this.timetables = timetables;
    }

    /** In the document's order. */
    @AllDistricts
    @Transactional
    List<TimetableId> by(ProcessingJob job) {
        return timetables.ofJob(job.id());
    }
}
