package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** What is learned from people who look at what nobody doubted. Its task and job are locked. */
@Dependent
class SecondLooks {
    private final EntityManager entityManager;
    private final Accuracies accuracies;
    private final Corrections corrections;
    private final Amendment amendment;

    @Inject
    SecondLooks(EntityManager entityManager, Accuracies accuracies, Corrections corrections, Amendment amendment) {
        this.entityManager = entityManager;
        this.accuracies = accuracies;
        this.corrections = corrections;
        this.amendment = amendment;
    }

    /** Whether somebody has, or has settled, the task that is to be settled by somebody else than this one. */
    boolean isTwinOf(HitlTask task, UserId reviewer) {
        return twinOf(task).flatMap(HitlTask::assignee).filter(reviewer::equals).isPresent();
    }

    /**
     * A second look is settled: a sample says how right what was published is, and puts it right; when both of a pair are
     * settled, they say how far two people agree.
     */
    void settled(HitlTask task, ProcessingJob job, Settlement settlement, Instant now) {
        if (task.purpose() == HitlTask.Purpose.SAMPLE) {
            accuracies.add(task, job, settlement.tally(), now);
            amendment.apply(job, settlement, now);
        }
        entityManager.flush();
        twinOf(task)
                .filter(twin -> twin.status() == HitlTask.Status.COMPLETED)
                .ifPresent(twin -> accuracies.add(
                        task, Agreement.between(task.blocks(), corrections.of(twin), corrections.of(task)), now));
    }

    private Optional<HitlTask> twinOf(HitlTask task) {
        return entityManager
                .createQuery("SELECT t FROM HitlTask t WHERE t.twin = :task OR t.id = :twin", HitlTask.class)
                .setParameter("task", task.id().value())
                .setParameter("twin", task.twin().orElse(task.id()).value())
                .getResultStream()
                .filter(other -> !other.id().equals(task.id()))
                .findFirst();
    }
}
