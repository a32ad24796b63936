package org.bellgrid.domain.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bellgrid.domain.operation.Backlog.AtStage;
import org.bellgrid.domain.operation.Backlog.OfDistrict;
import org.bellgrid.domain.operation.Backlog.Waiting;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** Looks how much work is where; in a transaction that works for all districts. */
@Dependent
public class Backlogs {
    /** A job waits from when its call is due. */
    private static final String STAGES = """
            SELECT j.stage, count(*) FILTER (WHERE NOT running),
                   extract(epoch FROM clock_timestamp() - min(o.due_at) FILTER (WHERE NOT running)), count(*) FILTER (WHERE running)
              FROM (SELECT id, stage, revision, coalesce(lease_until >= clock_timestamp(), false) AS running
                      FROM processing_jobs WHERE stage NOT IN ('review', 'done')) j
              LEFT JOIN outbox o ON o.job_id = j.id AND o.revision = j.revision
             GROUP BY j.stage
            """;

    private static final String REVIEW = """
            SELECT 'review', count(*) FILTER (WHERE NOT taken),
                   extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE NOT taken)), count(*) FILTER (WHERE taken)
              FROM (SELECT created_at, coalesce(claimed_until >= clock_timestamp(), false) AS taken
                      FROM hitl_tasks WHERE closed_at IS NULL) t
            """;
    private static final String OUTBOX = """
            SELECT count(*), extract(epoch FROM clock_timestamp() - min(due_at)) FROM outbox
             WHERE sent_at IS NULL AND due_at <= clock_timestamp()
               AND stage NOT IN (SELECT name FROM pauses WHERE kind = 'stage')
            """;
    private static final String QUARANTINE = """
            SELECT d.id, d.name, count(*) FROM processing_jobs j JOIN districts d ON d.id = j.district_id
             WHERE j.quarantined GROUP BY d.id, d.name ORDER BY d.name, d.id
            """;

    private final EntityManager entityManager;

    @Inject
    public Backlogs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How much it is now. */
    public Backlog now() {
        Map<Stage, AtStage> stages = new EnumMap<>(Stage.class);
        rows(STAGES).forEach(row -> add(stages, row));
        rows(REVIEW).forEach(row -> add(stages, row));
        @Nullable Object[] outbox = rows(OUTBOX).get(0);
        return new Backlog(
                stages,
                waiting(outbox[0], outbox[1]),
                rows(QUARANTINE).stream().map(Backlogs::ofDistrict).toList());
    }

    private List<@Nullable Object[]> rows(String query) {
        List<?> rows = entityManager.createNativeQuery(query).getResultList();
        return rows.stream().map(row -> (@Nullable Object[]) row).toList();
    }

    private static void add(Map<Stage, AtStage> stages, @Nullable Object[] row) {
        Stage stage = Stage.valueOf(String.valueOf(row[0]).toUpperCase(Locale.ROOT));
        stages.put(stage, new AtStage(waiting(row[1], row[2]), number(row[3])));
    }

    private static OfDistrict ofDistrict(@Nullable Object[] row) {
        return new OfDistrict(new DistrictId((UUID) row[0]), String.valueOf(row[1]), number(row[2]));
    }

    private static Waiting waiting(@Nullable Object count, @Nullable Object seconds) {
        return new Waiting(
                number(count),
                seconds == null ? null : Duration.ofSeconds(Math.max(0, ((Number) seconds).longValue())));
    }

    private static long number(@Nullable Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}
