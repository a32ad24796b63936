package org.bellgrid.domain.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits at this moment, for how long, and what is under way; of all that the transaction may see. */
@Dependent
public class Pulse {
    private static final String OLDEST_SECONDS = "coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0)";

    /** One statement, since it is asked often and every part of it has an index of its own. */
    private static final String TAKE = """
            WITH stages AS (
                SELECT stage, coalesce(lease_until >= clock_timestamp(), false) AS leased, stage_since AS since
                  FROM processing_jobs WHERE stage NOT IN ('review', 'done')),
            outbox_due AS (
                SELECT due_at AS since FROM outbox
                 WHERE sent_at IS NULL AND due_at <= clock_timestamp()
                   AND stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')),
            reviews AS (
                SELECT created_at AS since FROM hitl_tasks
                 WHERE closed_at IS NULL AND status = 'pending' AND purpose = 'doubt'),
            messages AS (
                SELECT d.next_attempt_at AS since
                  FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
                 WHERE d.status = 'pending' AND d.next_attempt_at <= clock_timestamp()
                   AND (d.lease_until IS NULL OR d.lease_until < clock_timestamp()) AND w.disabled_reason IS NULL),
            budgets_used AS (
                SELECT coalesce(c.spent, 0) / b.monthly_limit AS used
                  FROM budgets b
                  LEFT JOIN LATERAL (SELECT sum(amount) AS spent FROM cost_ledger
                                      WHERE district_id = b.district_id
                                        AND created_at >= date_trunc('month', now(), 'UTC')) c ON true
                 WHERE b.monthly_limit > 0)
            SELECT 'queue_depth ' || stage, count(*) FROM stages WHERE NOT leased GROUP BY stage
            UNION ALL SELECT 'queue_oldest_seconds ' || stage, %1$s FROM stages WHERE NOT leased GROUP BY stage
            UNION ALL SELECT 'jobs_running ' || stage, count(*) FROM stages WHERE leased GROUP BY stage
            UNION ALL SELECT 'outbox_unsent', count(*) FROM outbox_due
            UNION ALL SELECT 'outbox_oldest_seconds', %1$s FROM outbox_due
            UNION ALL SELECT 'quarantined_jobs', count(*) FROM processing_jobs WHERE quarantined
            UNION ALL SELECT 'review_waiting', count(*) FROM reviews
            UNION ALL SELECT 'review_oldest_seconds', %1$s FROM reviews
            UNION ALL SELECT 'webhook_waiting', count(*) FROM messages
            UNION ALL SELECT 'webhook_oldest_seconds', %1$s FROM messages
            UNION ALL SELECT 'budget_used_ratio', coalesce(max(used) FILTER (WHERE used < 1), 0) FROM budgets_used
            UNION ALL SELECT 'budgets_used_up', count(*) FILTER (WHERE used >= 1) FROM budgets_used
            """.formatted(OLDEST_SECONDS);

    private final EntityManager entityManager;

    @Inject
    public Pulse(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The figures by name; those of a stage have its column's name behind theirs, and are missing where they are 0. */
    public Map<String, Double> take() {
        List<?> rows = entityManager.createNativeQuery(TAKE).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).doubleValue()));
    }
}
