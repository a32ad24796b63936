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
    private final Corrections corrections;
    private final SecondLooks secondLooks;
    private final Event<TaskMoved> moved;

    @Inject
    HitlTasks(
            EntityManager entityManager,
            Jobs jobs,
            Pipeline pipeline,
            Works works,
            Corrections corrections,
            SecondLooks secondLooks,
            Event<TaskMoved> moved) {
        this.entityManager = entityManager;
        this.jobs = jobs;
        this.pipeline = pipeline;
        this.works = works;
        this.corrections = corrections;
        this.secondLooks = secondLooks;
        this.moved = moved;
    }

    /** Asks a person to settle a job's draft. */
    public void open(ProcessingJob job, Doubt doubt, Instant now) {
        HitlTask task = new HitlTask(HitlTaskId.random(), job, doubt, now);
        open(task, job, now);
    }

    /** Adds a task. */
    void open(HitlTask task, ProcessingJob job, Instant now) {
        entityManager.persist(task);
        // A twin refers to it by its id alone: it must be there first.
        entityManager.flush();
        moved.fire(new TaskMoved(task, job, now));
    }

    /** A task of that district; another district's is not there. */
    public Optional<HitlTask> find(DistrictId district, HitlTaskId id) {
        return Optional.ofNullable(entityManager.find(HitlTask.class, id.value()))
                .filter(task -> task.district().equals(district));
    }

    /** The task that a job waits for. */
    public Optional<HitlTask> openOf(JobId job) {
        return allOpenOf(job).stream().filter(HitlTask::isWaitedFor).findFirst();
    }

    private List<HitlTask> allOpenOf(JobId job) {
        return entityManager
                .createQuery(
                        "SELECT t FROM HitlTask t WHERE t.jobId = :job AND t.status NOT IN :closed", HitlTask.class)
                .setParameter("job", job.value())
                .setParameter("closed", CLOSED)
                .getResultList();
    }

    /** Whether somebody has, or has settled, the task that another person than this one's is to settle. */
    public boolean isTwinOf(HitlTask task, UserId reviewer) {
        return secondLooks.isTwinOf(task, reviewer);
    }

    /**
     * Has nobody else settle a task for a while; whoever has it already has it for longer.
     *
     * @return {@code false} when it is closed, somebody else has it, or the reviewer has looked at the same draft
     */
    public boolean claim(HitlTask task, UserId reviewer, Instant now, Duration length) {
        ProcessingJob job = lock(task);
        HitlTask.Status before = task.status();
        Optional<UserId> holder = task.assignee();
        if (secondLooks.isTwinOf(task, reviewer) || !task.claim(reviewer, now, length)) {
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
     * @return {@code false} when it is closed, or the reviewer has looked at the same draft
     */
    public boolean assign(HitlTask task, UserId reviewer, Instant now, Duration length) {
        ProcessingJob job = lock(task);
        HitlTask.Status before = task.status();
        if (secondLooks.isTwinOf(task, reviewer) || !task.assign(reviewer, now, length)) {
            return false;
        }
        taken(task, job, before, now);
        return true;
    }

    private void taken(HitlTask task, ProcessingJob job, HitlTask.Status before, Instant now) {
        if (before == HitlTask.Status.PENDING && task.isWaitedFor()) {
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
        if (task.isWaitedFor()) {
            jobs.review(job, false, now);
        }
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
     * Closes a task. A job that waits for it goes on with what the reviewer made of the draft; else something is learned
     * about what was published.
     *
     * @return {@code false} when that reviewer does not have it
     */
    public boolean settle(HitlTask task, UserId reviewer, Settlement settlement, String notes, Instant now) {
        ProcessingJob job = lock(task);
        if (!task.isClaimedBy(reviewer, now)) {
            return false;
        }
        corrections.note(task, job, reviewer, settlement, now);
        task.complete(settlement.tally(), notes, now);
        works.forget(task);
        moved.fire(new TaskMoved(task, job, now));
        if (task.isWaitedFor()) {
            Duration worked = Duration.between(task.claimedAt().orElse(now), now);
            jobs.settle(job, settlement.draft(), pipeline, now, worked);
        } else {
            secondLooks.settled(task, job, settlement, now);
        }
        return true;
    }

    /** Nobody needs to look at a locked job's draft any more, if anybody had to. */
    public void cancelOf(ProcessingJob job, Instant now) {
        allOpenOf(job.id()).forEach(task -> cancel(task, job, now));
    }

    /**
     * Closes a task that no job waits for.
     *
     * @return {@code false} when it is closed already
     */
    public boolean cancel(HitlTask task, Instant now) {
        ProcessingJob job = lock(task);
        if (task.isClosed()) {
            return false;
        }
        cancel(task, job, now);
        return true;
    }

    private void cancel(HitlTask task, ProcessingJob job, Instant now) {
        task.cancel(now);
        works.forget(task);
        moved.fire(new TaskMoved(task, job, now));
    }

    /** The job first, as everybody does. */
    private ProcessingJob lock(HitlTask task) {
        ProcessingJob job = jobs.lock(task.district(), task.job())
                .orElseThrow(() -> new IllegalStateException("task %s has no job".formatted(task.id())));
        entityManager.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }
}
