package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.account.UserId;

/**
 * What reviewers have made of drafts so far, so that nothing is lost before it is submitted: one work a task and reviewer,
 * as long as the task is open. Nobody here looks into it.
 */
@Dependent
public class Works {
    private static final String KEEP = """
            INSERT INTO hitl_work (task_id, reviewer, district_id, work, saved_at)
            VALUES (?1, ?2, ?3, CAST(?4 AS jsonb), ?5)
            ON CONFLICT (task_id, reviewer) DO UPDATE SET work = excluded.work, saved_at = excluded.saved_at
            """;
    private static final String OF =
            "SELECT CAST(work AS text), saved_at FROM hitl_work WHERE task_id = ?1 AND reviewer = ?2";

    private final EntityManager entityManager;

    @Inject
    public Works(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps it in place of what the same reviewer had made of the task before, whoever has the task.
     *
     * @param work a text in JSON
     */
    public void keep(HitlTask task, UserId reviewer, String work, Instant now) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, task.id().value())
                .setParameter(2, reviewer.value())
                .setParameter(3, task.district().value())
                .setParameter(4, work)
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    /** What that reviewer has made of a task, and nobody else. */
    public Optional<SavedWork> of(HitlTask task, UserId reviewer) {
        List<?> rows = entityManager
                .createNativeQuery(OF)
                .setParameter(1, task.id().value())
                .setParameter(2, reviewer.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SavedWork((String) row[0], ((Timestamp) row[1]).toInstant()))
                .findFirst();
    }

    /** It is done with. */
    void forget(HitlTask task) {
        entityManager
                .createNativeQuery("DELETE FROM hitl_work WHERE task_id = ?1")
                .setParameter(1, task.id().value())
                .executeUpdate();
    }
}
