package org.bellgrid.hitl.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Tenancy;

/** What has happened in a district; nothing of any other is seen. */
@Dependent
class EventLog {
    private final Reading reading;

    @Inject
    EventLog(Reading reading) {
        this.reading = reading;
    }

    List<JobEvent> after(DistrictId district, long id, int limit) {
        return Tenancy.within(district, () -> reading.after(district, id, limit));
    }

    long newest(DistrictId district) {
        return Tenancy.within(district, () -> reading.newest(district));
    }

    Optional<JobEvent> latestOf(DistrictId district, JobId job) {
        return Tenancy.within(district, () -> reading.latestOf(district, job));
    }

    /** The transactions. */
    @Dependent
    @Transactional
    static class Reading {
        private final JobEvents events;

        @Inject
        Reading(JobEvents events) {
            this.events = events;
        }

        List<JobEvent> after(DistrictId district, long id, int limit) {
            return events.after(district, id, limit);
        }

        long newest(DistrictId district) {
            return events.newest(district);
        }

        Optional<JobEvent> latestOf(DistrictId district, JobId job) {
            return events.latestOf(district, job);
        }
    }
}
