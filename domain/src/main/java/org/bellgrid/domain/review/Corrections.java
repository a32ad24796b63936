package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.SchoolId;

/** All corrections: from them is learned where machines err. */
@Dependent
class Corrections {
    private final EntityManager entityManager;
    private final Documents documents;

    @Inject
    Corrections(EntityManager entityManager, Documents documents) {
        this.entityManager = entityManager;
        this.documents = documents;
    }

    /** Notes all that a reviewer has found otherwise than the machine. */
    void note(HitlTask task, ProcessingJob job, UserId reviewer, Settlement settlement, Instant now) {
        SchoolId school = documents.get(job.document()).school().orElse(null);
        settlement
                .changes()
                .forEach(change -> entityManager.persist(new Correction(task, reviewer, school, change, now)));
    }

    List<Correction> of(HitlTask task) {
        return entityManager
                .createQuery("SELECT c FROM Correction c WHERE c.taskId = :task", Correction.class)
                .setParameter("task", task.id().value())
                .getResultList();
    }
}
