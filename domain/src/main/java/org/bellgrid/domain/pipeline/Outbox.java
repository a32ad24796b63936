package org.bellgrid.domain.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;

/**
 * Wake-up calls on their way to the broker. They are written in the transaction that makes them necessary and sent after
 * it, so that neither can be without the other.
 */
@Dependent
public class Outbox {
    private static final String ADD = """
            INSERT INTO outbox (id, district_id, job_id, stage, revision, priority, due_at, trace)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, clock_timestamp() + ?7 * interval '1 millisecond', ?8)
            """;
    private static final String WAKE_AGAIN = """
            UPDATE outbox
               SET sent_at = NULL, due_at = clock_timestamp() + ?1 * interval '1 millisecond'
             WHERE job_id = ?2 AND revision = ?3
            """;
    private static final String LOCK_DUE = """
            SELECT id, district_id, job_id, stage, revision, priority, sends, trace
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
            WITH stalled AS (
                SELECT o.id, j.stage, coalesce(o.sent_at < j.lease_until, false) AS expired
                  FROM outbox o JOIN processing_jobs j ON o.job_id = j.id AND o.revision = j.revision
                 WHERE o.sent_at IS NOT NULL AND j.stage NOT IN ('review', 'done')
                   AND j.stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')
                   AND (j.lease_until IS NULL OR j.lease_until < clock_timestamp())
                   AND (o.sent_at < j.lease_until
                        OR o.sent_at < clock_timestamp() - ?1 * power(2, least(o.sends, 8) - 1) * interval '1 millisecond')
                   FOR UPDATE OF o SKIP LOCKED)
            UPDATE outbox o
               SET sent_at = NULL
              FROM stalled
             WHERE o.id = stalled.id
            RETURNING stalled.stage, stalled.expired
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

    private static final TraceContext.Column TRACE = new TraceContext.Column();

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
                .setParameter(8, TRACE.convertToDatabaseColumn(job.trace()))
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
        return new Call(
                (UUID) row[0],
                new DistrictId((UUID) row[1]),
                new WakeUp(new JobId((UUID) row[2]), stage(row[3]), ((Number) row[4]).intValue()),
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                TRACE.convertToEntityAttribute((String) row[7]));
    }

    private static Stage stage(Object column) {
        Stage stage = new Stage.Column().convertToEntityAttribute((String) column);
        if (stage == null) {
            throw new IllegalStateException("an outbox row without a stage");
        }
        return stage;
    }

    /** The broker has it. */
    public void markSent(Call call) {
        entityManager.createNativeQuery(MARK_SENT).setParameter(1, call.id()).executeUpdate();
    }

    /**
     * Has the calls of jobs sent again that do not move: whose lease has run out, or whose call was sent long ago and
     * has woken nobody (the broker may have lost it). The wait doubles with every send.
     *
     * @return where each of them is
     */
    public List<Stalled> wakeStalled(Duration unheard) {
        List<?> rows = entityManager
                .createNativeQuery(WAKE_STALLED)
                .setParameter(1, unheard.toMillis())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Stalled(stage(row[0]), (Boolean) row[1]))
                .toList();
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
     * @param trace where the job's trace goes on
     */
    public record Call(UUID id, DistrictId district, WakeUp wakeUp, int priority, int sends, TraceContext trace) {
        /** Names this very send, so that the broker drops it if it comes twice, but not when it is sent again on purpose. */
        public String duplicateId() {
            return id + "/" + sends;
        }
    }

    /**
     * A job that did not move.
     *
     * @param expired whether somebody has worked on it whose lease has run out
     */
    public record Stalled(Stage stage, boolean expired) {}
}
