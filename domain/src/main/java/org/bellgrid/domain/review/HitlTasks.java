package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;

/** All review tasks. Whoever moves one holds its job locked, so that nothing moves both at a time. */
@Dependent
public class HitlTasks {
    private static final Set<HitlTask.Status> CLOSED = Set.of(HitlTask.Status.COMPLETED, HitlTask.Status.CANCELLED);

    private final EntityManager entityManager;
    private final Jobs jobs;
    private final Pipeline pipeline;
    private final Works works;
    private final Event<TaskMoved> moved;

    @Inject
    public HitlTasks(EntityManager entityManager, Jobs jobs, Pipeline pipeline, Works works, Event<TaskMoved> moved) {
        this.entityManager = entityManager;
        this.jobs = jobs;
        this.pipeline = pipeline;
        this.works = works;
        this.moved = moved;
    }

    /** Asks a person to settle a job's draft. */
    public void open(ProcessingJob job, Doubt doubt, Instant now) {
        HitlTask task = new HitlTask(HitlTaskId.random(), job, HitlTask.Purpose.DOUBT, doubt, now);
        entityManager.persist(task);
        moved.fire(new TaskMoved(task, job, now));
    }

    /** A task of that district; another district's is not there. */
    public Optional<HitlTask> find(DistrictId district, HitlTaskId id) {
        return Optional.ofNullable(entityManager.find(HitlTask.class, id.value()))
                .filter(task -> task.district().equals(district));
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

    /**
     * Has nobody else settle a task for a while; whoever has it already has it for longer.
     *
     * @return {@code false} when it is closed, or somebody else has it
     */
    public boolean claim(HitlTask task, UserId reviewer, Instant now, Duration length) {
        ProcessingJob job = lock(task);
        HitlTask.Status before = task.status();
        Optional<UserId> holder = task.assignee();
        if (!task.claim(reviewer, now, length)) {
            return false;
        }
        if (before != task.status() || !holder.equals(task.assignee())) {
            taken(task, job, before, now);
        }
        return true;
    }

    /**
     * Has a reviewer have a task for longer.
     *
     * @return {@code false} when that reviewer does not have it
     */
    public boolean renew(HitlTask task, UserId reviewer, Instant now, Duration length) {
        lock(task);
        return task.renew(reviewer, now, length);
    }

    /**
     * Hands a task to somebody for a while, whoever has it.
     *
     * @return {@code false} when it is closed
     */
    public boolean assign(HitlTask task, UserId reviewer, Instant now, Duration length) {
        ProcessingJob job = lock(task);
        HitlTask.Status before = task.status();
        if (!task.assign(reviewer, now, length)) {
            return false;
        }
        taken(task, job, before, now);
        return true;
    }

    private void taken(HitlTask task, ProcessingJob job, HitlTask.Status before, Instant now) {
        if (before == HitlTask.Status.PENDING) {
            jobs.review(job, true, now);
        }
        moved.fire(new TaskMoved(task, job, now));
    }

    /**
     * Gives a task back.
     *
     * @return {@code false} when that reviewer does not have it
     */
    public boolean release(HitlTask task, UserId reviewer, Instant now) {
        ProcessingJob job = lock(task);
        if (!task.isClaimedBy(reviewer, now)) {
            return false;
        }
        release(task, job, now);
        return true;
    }

    private void release(HitlTask task, ProcessingJob job, Instant now) {
        task.release();
        jobs.review(job, false, now);
        moved.fire(new TaskMoved(task, job, now));
    }

    /** Tasks whose claims have run out. */
    public List<HitlTask> abandoned(Instant now) {
        return entityManager
                .createQuery("SELECT t FROM HitlTask t WHERE t.claimedUntil < :now", HitlTask.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Lets anybody take a task whose claim has run out. */
    public void releaseAbandoned(HitlTask task, Instant now) {
        ProcessingJob job = lock(task);
        if (task.claimedUntil().filter(until -> until.isBefore(now)).isPresent()) {
            release(task, job, now);
        }
    }

    /**
     * Closes a task and has its job go on with what the reviewer made of the draft.
     *
     * @return {@code false} when that reviewer does not have it
     */
    public boolean settle(HitlTask task, UserId reviewer, Settlement settlement, String notes, Instant now) {
        ProcessingJob job = lock(task);
        if (!task.isClaimedBy(reviewer, now)) {
            return false;
        }
        settlement.changes().forEach(change -> entityManager.persist(new Correction(task, reviewer, change, now)));
        task.complete(notes, now);
        works.forget(task);
        moved.fire(new TaskMoved(task, job, now));
        Duration worked = Duration.between(task.claimedAt().orElse(now), now);
        jobs.settle(job, settlement.draft(), pipeline, now, worked);
        return true;
    }

    /** Nobody needs to settle a locked job's draft any more, if anybody had to. */
    public void cancelOf(ProcessingJob job, Instant now) {
        openOf(job.id()).ifPresent(task -> {
            task.cancel(now);
            works.forget(task);
            moved.fire(new TaskMoved(task, job, now));
        });
    }

    /** The job first, as everybody does. */
    private ProcessingJob lock(HitlTask task) {
        ProcessingJob job = jobs.lock(task.district(), task.job())
                .orElseThrow(() -> new IllegalStateException("task %s has no job".formatted(task.id())));
        entityManager.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }
}
