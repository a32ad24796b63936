package org.bellgrid.domain.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Wake-up calls on their way to the broker. They are written in the transaction that makes them necessary and sent after
 * it, so that neither can be without the other.
 */
@Dependent
public class Outbox {
    private static final String ADD = """
            INSERT INTO outbox (id, district_id, job_id, stage, revision, priority, due_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, clock_timestamp() + ?7 * interval '1 millisecond')
            """;
    private static final String WAKE_AGAIN = """
            UPDATE outbox
               SET sent_at = NULL, due_at = clock_timestamp() + ?1 * interval '1 millisecond'
             WHERE job_id = ?2 AND revision = ?3
            """;
    private static final String LOCK_DUE = """
            SELECT id, job_id, stage, revision, priority, sends
              FROM outbox
             WHERE sent_at IS NULL AND due_at <= clock_timestamp()
               AND stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')
             ORDER BY priority DESC, due_at
             LIMIT ?1
               FOR UPDATE SKIP LOCKED
            """;
    private static final String MARK_SENT =
            "UPDATE outbox SET sent_at = clock_timestamp(), sends = sends + 1 WHERE id = ?1";

    /** A job that is still where the call would have moved it from, and that nobody has touched for long enough. */
    private static final String WAKE_STALLED = """
            UPDATE outbox o
               SET sent_at = NULL
              FROM processing_jobs j
             WHERE o.job_id = j.id AND o.revision = j.revision AND o.sent_at IS NOT NULL
               AND j.stage NOT IN ('review', 'done')
               AND j.stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')
               AND (j.lease_until IS NULL OR j.lease_until < clock_timestamp())
               AND (o.sent_at < j.lease_until
                    OR o.sent_at < clock_timestamp() - ?1 * power(2, least(o.sends, 8) - 1) * interval '1 millisecond')
            """;

    /** While the stage was paused, whatever call reached a listener was dropped. */
    private static final String CALL_AGAIN = """
            UPDATE outbox o
               SET sent_at = NULL
              FROM processing_jobs j
             WHERE o.job_id = j.id AND o.revision = j.revision AND o.sent_at IS NOT NULL AND j.stage = ?1
               AND (j.lease_until IS NULL OR j.lease_until < clock_timestamp())
            """;

    private static final String FORGET_PAST = """
            DELETE FROM outbox o
             USING processing_jobs j
             WHERE o.job_id = j.id AND o.revision < j.revision AND o.sent_at IS NOT NULL
            """;

    private final EntityManager entityManager;

    @Inject
    public Outbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes the call that moves a job on from where it is now. */
    void add(ProcessingJob job, Duration delay) {
        WakeUp wakeUp = job.wakeUp();
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, job.district().value())
                .setParameter(3, wakeUp.job().value())
                .setParameter(4, new Stage.Column().convertToDatabaseColumn(wakeUp.stage()))
                .setParameter(5, wakeUp.revision())
                .setParameter(6, job.messagePriority())
                .setParameter(7, delay.toMillis())
                .executeUpdate();
    }

    /** Has the same call sent once more. */
    public void callAgain(WakeUp call, Duration delay) {
        entityManager
                .createNativeQuery(WAKE_AGAIN)
                .setParameter(1, delay.toMillis())
                .setParameter(2, call.job().value())
                .setParameter(3, call.revision())
                .executeUpdate();
    }

    /**
     * Calls that are due, locked until the transaction ends; those that another instance has locked are passed by, and so are
     * those of paused stages.
     */
    public List<Call> lockDue(int limit) {
        List<?> rows =
                entityManager.createNativeQuery(LOCK_DUE).setParameter(1, limit).getResultList();
        return rows.stream().map(row -> call((Object[]) row)).toList();
    }

    private static Call call(Object[] row) {
        Stage stage = new Stage.Column().convertToEntityAttribute((String) row[2]);
        if (stage == null) {
            throw new IllegalStateException("an outbox row without a stage");
        }
        return new Call(
                (UUID) row[0],
                new WakeUp(new JobId((UUID) row[1]), stage, ((Number) row[3]).intValue()),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue());
    }

    /** The broker has it. */
    public void markSent(Call call) {
        entityManager.createNativeQuery(MARK_SENT).setParameter(1, call.id()).executeUpdate();
    }

    /**
     * Has the calls of jobs sent again that do not move: whose lease has run out, or whose call was sent long ago and
     * has woken nobody (the broker may have lost it). The wait doubles with every send.
     *
     * @return how many
     */
    public int wakeStalled(Duration unheard) {
        return entityManager
                .createNativeQuery(WAKE_STALLED)
                .setParameter(1, unheard.toMillis())
                .executeUpdate();
    }

    /** Has the calls of all jobs sent again that wait for a stage, the most urgent and oldest first. */
    public void callAgain(Stage stage) {
        entityManager
                .createNativeQuery(CALL_AGAIN)
                .setParameter(1, new Stage.Column().convertToDatabaseColumn(stage))
                .executeUpdate();
    }

    /** Deletes the calls that have done their work. */
    public void forgetPast() {
        entityManager.createNativeQuery(FORGET_PAST).executeUpdate();
    }

    /**
     * A wake-up call to send.
     *
     * @param priority the JMS priority, 0..9
     * @param sends how often it has been sent already
     */
    public record Call(UUID id, WakeUp wakeUp, int priority, int sends) {
        /** Names this very send, so that the broker drops it if it comes twice, but not when it is sent again on purpose. */
        public String duplicateId() {
            return id + "/" + sends;
        }
    }
}
