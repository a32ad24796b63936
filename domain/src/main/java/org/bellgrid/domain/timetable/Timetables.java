package org.bellgrid.domain.timetable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;

/** All published timetables. */
@Dependent
public class Timetables {
    private final EntityManager entityManager;

    @Inject
    public Timetables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Publishes all that a job has read, in the caller's transaction. A job publishes once; the database sees to that. */
    public void publish(Document document, JobId job, Draft draft) {
        int ordinal = 1;
        for (DraftTimetable timetable : draft.timetables()) {
            publish(new Timetable(TimetableId.random(), document, job, ordinal++, timetable), timetable.blocks());
        }
    }

    private void publish(Timetable timetable, List<DraftBlock> blocks) {
        entityManager.persist(timetable);
        // Blocks refer to their timetable by its id alone: it must be there first.
        entityManager.flush();
        int ordinal = 1;
        for (DraftBlock block : blocks) {
            entityManager.persist(new Timeblock(TimeblockId.random(), timetable, ordinal++, block));
        }
    }

    /** A timetable of that district; another district's is not there. */
    public Optional<Timetable> find(DistrictId district, TimetableId id) {
        return Optional.ofNullable(entityManager.find(Timetable.class, id.value()))
                .filter(timetable -> timetable.district().equals(district));
    }

    /** What a job has published, in the document's order. */
    public List<TimetableId> ofJob(JobId job) {
        return entityManager
                .createQuery("SELECT t FROM Timetable t WHERE t.jobId = :job ORDER BY t.ordinal", Timetable.class)
                .setParameter("job", job.value())
                .getResultStream()
                .map(Timetable::id)
                .toList();
    }

    /** The blocks in the order in which they were read. */
    public List<Timeblock> blocks(Timetable timetable) {
        return entityManager
                .createQuery(
                        "SELECT b FROM Timeblock b WHERE b.timetableId = :timetable ORDER BY b.ordinal",
                        Timeblock.class)
                .setParameter("timetable", timetable.id().value())
                .getResultList();
    }
}
