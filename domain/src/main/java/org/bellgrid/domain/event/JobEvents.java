package org.bellgrid.domain.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * All events. Within a district their ids grow in the order in which they become visible, so that whoever has seen one
 * has missed none before it.
 */
@Dependent
public class JobEvents {
    private static final String HOLD_ORDER = "SELECT CAST(hold_order(?1) AS text)";

    private final EntityManager entityManager;

    @Inject
    public JobEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes an event; until the transaction ends nobody else writes one for the same district. */
    void add(DistrictId district, JobEvent event) {
        entityManager
                .createNativeQuery(HOLD_ORDER)
                .setParameter(1, district.value())
                .getSingleResult();
        entityManager.persist(event);
        entityManager.flush();
    }

    /** A job's history, oldest first. */
    public List<JobEvent> of(JobId job) {
        return entityManager
                .createQuery("SELECT e FROM JobEvent e WHERE e.jobId = :job ORDER BY e.id", JobEvent.class)
                .setParameter("job", job.value())
                .getResultList();
    }

    /** What was said of a job last. */
    public Optional<JobEvent> latestOf(DistrictId district, JobId job) {
        return entityManager
                .createQuery(
                        "SELECT e FROM JobEvent e WHERE e.districtId = :district AND e.jobId = :job"
                                + " AND e.type <> :task ORDER BY e.id DESC",
                        JobEvent.class)
                .setParameter("district", district.value())
                .setParameter("job", job.value())
                .setParameter("task", Announcement.Task.TYPE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What has happened in a district after an event, oldest first.
     *
     * @param limit how many at most
     */
    public List<JobEvent> after(DistrictId district, long id, int limit) {
        return entityManager
                .createQuery(
                        "SELECT e FROM JobEvent e WHERE e.districtId = :district AND e.id > :id ORDER BY e.id",
                        JobEvent.class)
                .setParameter("district", district.value())
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The id of a district's newest event; 0 when it has none. */
    public long newest(DistrictId district) {
        return entityManager
                .createQuery("SELECT coalesce(max(e.id), 0) FROM JobEvent e WHERE e.districtId = :district", Long.class)
                .setParameter("district", district.value())
                .getSingleResult();
    }
}
