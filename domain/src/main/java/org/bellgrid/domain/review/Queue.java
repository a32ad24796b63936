package org.bellgrid.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.DocumentKindColumn;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** What waits for reviewers, as they choose from it. */
@Dependent
public class Queue {
    private static final String OF_SCHOOL = """
            EXISTS (SELECT s FROM School s, Document d, ProcessingJob j
                     WHERE j.id = e.jobId AND d.id = j.documentId AND s.id = d.schoolId
                       AND LOCATE(:school, LOWER(s.name)) > 0)
            """;

    /** Of a number of tasks, so that a list needs one query whatever its length. */
    private static final String SHEETS = """
            SELECT t.id, d.id, coalesce(d.name, d.file_name), coalesce(d.class_name, t.class_name), d.kind, d.page_count,
                   s.name, nullif(concat_ws(' ', nullif(u.first_name, ''), nullif(u.last_name, '')), '')
              FROM hitl_tasks t
              JOIN processing_jobs j ON j.id = t.job_id
              JOIN documents d ON d.id = j.document_id
              LEFT JOIN schools s ON s.id = d.school_id
              LEFT JOIN users u ON u.id = t.assignee
             WHERE t.id = ANY (CAST(string_to_array(?1, ' ') AS uuid[]))
            """;

    /** Waits for nobody: what another reviewer is taking is passed by. The job's row comes first, as everywhere. */
    private static final String NEXT = """
            SELECT t.id
              FROM processing_jobs j
              JOIN hitl_tasks t ON t.job_id = j.id
             WHERE t.district_id = ?1 AND t.closed_at IS NULL AND (t.claimed_until IS NULL OR t.claimed_until <= ?2)
             ORDER BY t.urgency DESC, t.created_at, t.id
             LIMIT 1
               FOR UPDATE OF j, t SKIP LOCKED
            """;

    private static final String SUMMARY = """
            SELECT count(*) FILTER (WHERE closed_at IS NULL),
                   coalesce(sum(jsonb_array_length(doubtful)) FILTER (WHERE closed_at IS NULL), 0),
                   count(*) FILTER (WHERE closed_at IS NULL AND (claimed_until IS NULL OR claimed_until <= ?3)),
                   count(*) FILTER (WHERE closed_at IS NULL AND assignee = ?2 AND claimed_until > ?3),
                   count(*) FILTER (WHERE closed_at IS NOT NULL),
                   coalesce(sum(blocks) FILTER (WHERE closed_at IS NOT NULL), 0),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - claimed_at))
              FROM hitl_tasks
             WHERE district_id = ?1
               AND (closed_at IS NULL OR (status = 'completed' AND assignee = ?2 AND closed_at >= ?4))
            """;

    private final EntityManager entityManager;
    private final HitlTasks tasks;

    @Inject
    public Queue(EntityManager entityManager, HitlTasks tasks) {
        this.entityManager = entityManager;
        this.tasks = tasks;
    }

    /** The tasks of a district that the filter lets through. */
    public Listed<HitlTask> list(DistrictId district, TaskFilter filter, Paging paging) {
        UserId assignee = filter.assignee();
        String school = filter.school();
        ListQuery<HitlTask> query = new ListQuery<>(HitlTask.class)
                .equal("districtId", district.value())
                .equal("status", filter.status())
                .where("e.status = :free", "free", filter.free() ? HitlTask.Status.PENDING : null)
                .equal("priority", filter.priority())
                .equal("assignee", assignee == null ? null : assignee.value())
                .where(OF_SCHOOL, "school", school == null ? null : school.toLowerCase(Locale.ROOT));
        return query.page(entityManager, paging.sortBy().equals("priority") ? paging.by("urgency") : paging);
    }

    /** What each of some tasks is about. */
    public Map<HitlTaskId, Sheet> sheets(Collection<HitlTask> about) {
        entityManager.flush();
        List<?> rows = entityManager
                .createNativeQuery(SHEETS)
                .setParameter(
                        1, about.stream().map(task -> task.id().toString()).collect(Collectors.joining(" ")))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> new HitlTaskId((UUID) row[0]), Queue::sheet));
    }

    private static Sheet sheet(@Nullable Object[] row) {
        return new Sheet(
                new DocumentId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                new DocumentKindColumn().convertToEntityAttribute((String) row[4]),
                (Integer) row[5],
                (String) row[6],
                (String) row[7]);
    }

    /** Takes the most urgent of the tasks that can be taken, of these the oldest; empty when there is none. */
    public Optional<HitlTask> takeNext(DistrictId district, UserId reviewer, Instant now, Duration length) {
        List<?> ids = entityManager
                .createNativeQuery(NEXT)
                .setParameter(1, district.value())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return ids.stream()
                .findFirst()
                .flatMap(id -> tasks.find(district, new HitlTaskId((UUID) id)))
                .filter(task -> tasks.claim(task, reviewer, now, length));
    }

    /**
     * In numbers.
     *
     * @param since from when on what the reviewer has settled counts
     */
    public QueueSummary summary(DistrictId district, UserId reviewer, Instant since, Instant now) {
        @Nullable
        Object[] row = (Object[]) entityManager
                .createNativeQuery(SUMMARY)
                .setParameter(1, district.value())
                .setParameter(2, reviewer.value())
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(since))
                .getSingleResult();
        Number median = (Number) row[6];
        return new QueueSummary(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                new QueueSummary.Settled(number(row[4]), number(row[5]), median == null ? null : median.doubleValue()));
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}
