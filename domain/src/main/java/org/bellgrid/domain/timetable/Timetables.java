package org.bellgrid.domain.timetable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;

/** All published timetables. */
@Dependent
public class Timetables {
    private static final String SUPERSEDE = """
            UPDATE timetables
               SET status = 'archived', job_id = NULL, version = version + 1, changed_at = now()
             WHERE job_id = ?1
            """;

    private static final String UPLOADED_BY =
            "EXISTS (SELECT d FROM Document d WHERE d.id = e.documentId AND d.uploadedBy = :uploader)";

    private final EntityManager entityManager;

    @Inject
    public Timetables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Archives what a job has published before, and parts it from the job, which is about to publish anew. */
    public void supersede(JobId job) {
        entityManager.createNativeQuery(SUPERSEDE).setParameter(1, job.value()).executeUpdate();
    }

    /** Publishes all that a job has read, in the caller's transaction. A job publishes once; the database sees to that. */
    public void publish(Document document, JobId job, Draft draft) {
        int ordinal = 1;
        for (DraftTimetable timetable : draft.timetables()) {
            publish(new Timetable(TimetableId.random(), document, job, ordinal++, timetable), timetable.blocks());
        }
    }

    private void publish(Timetable timetable, List<DraftBlock> blocks) {
        add(timetable);
        int ordinal = 1;
        for (DraftBlock block : blocks) {
            entityManager.persist(new Timeblock(TimeblockId.random(), timetable, ordinal++, block));
        }
    }

    /** Keeps a timetable that a person has made, with blocks that keep the {@link TimetableRule rules}. */
    public Timetable add(DistrictId district, TimetableDetails details, List<BlockDetails> blocks) {
        Timetable timetable = new Timetable(TimetableId.random(), district, details);
        add(timetable);
        int ordinal = 1;
        for (BlockDetails block : blocks) {
            entityManager.persist(new Timeblock(TimeblockId.random(), timetable, ordinal++, block));
        }
        return timetable;
    }

    private void add(Timetable timetable) {
        entityManager.persist(timetable);
        // Blocks refer to their timetable by its id alone: it must be there first.
        entityManager.flush();
    }

    /** As {@link #find}, to be changed: nobody else can change it or its blocks until the transaction ends. */
    public Optional<Timetable> lock(DistrictId district, TimetableId id) {
        return Optional.ofNullable(entityManager.find(Timetable.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(timetable -> timetable.district().equals(district));
    }

    /** Writes what has been changed in a locked timetable, so that its version is the new one. */
    public void changed(Timetable timetable, Instant now) {
        timetable.changed(now);
        entityManager.flush();
    }

    /** Deletes a locked timetable with its blocks. */
    public void remove(Timetable timetable) {
        entityManager.remove(timetable);
    }

    /** A block of that district; another district's is not there. */
    public Optional<Timeblock> findBlock(DistrictId district, TimeblockId id) {
        return Optional.ofNullable(entityManager.find(Timeblock.class, id.value()))
                .filter(block -> block.district().equals(district));
    }

    /** Adds a block behind all others of a locked timetable. */
    public Timeblock addBlock(Timetable timetable, BlockDetails details) {
        int last = entityManager
                .createQuery(
                        "SELECT COALESCE(MAX(b.ordinal), 0) FROM Timeblock b WHERE b.timetableId = :timetable",
                        Integer.class)
                .setParameter("timetable", timetable.id().value())
                .getSingleResult();
        Timeblock block = new Timeblock(TimeblockId.random(), timetable, last + 1, details);
        entityManager.persist(block);
        return block;
    }

    /** Deletes a block of a locked timetable. */
    public void removeBlock(Timeblock block) {
        entityManager.remove(block);
    }

    /** A timetable of that district; another district's is not there. */
    public Optional<Timetable> find(DistrictId district, TimetableId id) {
        return Optional.ofNullable(entityManager.find(Timetable.class, id.value()))
                .filter(timetable -> timetable.district().equals(district));
    }

    /** The timetables of a district that the filter lets through. */
    public Listed<Timetable> list(DistrictId district, TimetableFilter filter, Paging paging) {
        DocumentId document = filter.document();
        UserId uploader = filter.uploader();
        return new ListQuery<>(Timetable.class)
                .equal("districtId", district.value())
                .equal("status", filter.status())
                .equal("teacher", filter.teacher())
                .equal("className", filter.className())
                .equal("term", filter.term())
                .equal("documentId", document == null ? null : document.value())
                .where(UPLOADED_BY, "uploader", uploader == null ? null : uploader.value())
                .containing(filter.search(), "name", "className", "teacher", "term")
                .page(entityManager, paging);
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
