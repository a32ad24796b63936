package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** All review tasks. */
@Dependent
public class HitlTasks {
    private static final Set<HitlTask.Status> CLOSED = Set.of(HitlTask.Status.COMPLETED, HitlTask.Status.CANCELLED);

    private final EntityManager entityManager;

    @Inject
    public HitlTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Asks a person to settle a job's draft. */
    public void open(ProcessingJob job, String reason) {
        entityManager.persist(new HitlTask(HitlTaskId.random(), job, reason));
    }

    /** The task that a job waits for. */
    public Optional<HitlTask> openOf(JobId job) {
        return entityManager
                .createQuery(
                        "SELECT t FROM HitlTask t WHERE t.jobId = :job AND t.status NOT IN :closed", HitlTask.class)
                .setParameter("job", job.value())
                .setParameter("closed", CLOSED)
                .getResultStream()
                .findFirst();
    }
}
