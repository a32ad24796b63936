package org.bellgrid.domain.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bellgrid.domain.metrics.Pulse;
import org.bellgrid.domain.operation.Backlog.AtStage;
import org.bellgrid.domain.operation.Backlog.OfDistrict;
import org.bellgrid.domain.operation.Backlog.Waiting;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** Looks how much work is where, as {@link Pulse} has it; in a transaction that works for all districts. */
@Dependent
public class Backlogs {
    private static final String REVIEW = """
            SELECT count(*) FILTER (WHERE NOT taken),
                   extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE NOT taken)), count(*) FILTER (WHERE taken)
              FROM (SELECT created_at, coalesce(claimed_until >= clock_timestamp(), false) AS taken
                      FROM hitl_tasks WHERE closed_at IS NULL) t
            """;
    private static final String QUARANTINE = """
            SELECT d.id, d.name, count(*) FROM processing_jobs j JOIN districts d ON d.id = j.district_id
             WHERE j.quarantined GROUP BY d.id, d.name ORDER BY d.name, d.id
            """;

    private final EntityManager entityManager;
    private final Pulse pulse;

    @Inject
    public Backlogs(EntityManager entityManager, Pulse pulse) {
        this.entityManager = entityManager;
        this.pulse = pulse;
    }

    /** How much it is now. */
    public Backlog now() {
        Map<String, Double> figures = pulse.take();
        Map<Stage, AtStage> stages = new EnumMap<>(Stage.class);
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.REVIEW, Stage.DONE))) {
            String name = " " + stage.name().toLowerCase(Locale.ROOT);
            stages.put(
                    stage,
                    new AtStage(
                            waiting(figures.get("queue_depth" + name), figures.get("queue_oldest_seconds" + name)),
                            number(figures.get("jobs_running" + name))));
        }
        @Nullable Object[] review = rows(REVIEW).get(0);
        stages.put(Stage.REVIEW, new AtStage(waiting(review[0], review[1]), number(review[2])));
        return new Backlog(
                stages,
                waiting(figures.get("outbox_unsent"), figures.get("outbox_oldest_seconds")),
                rows(QUARANTINE).stream().map(Backlogs::ofDistrict).toList());
    }

    private List<@Nullable Object[]> rows(String query) {
        List<?> rows = entityManager.createNativeQuery(query).getResultList();
        return rows.stream().map(row -> (@Nullable Object[]) row).toList();
    }

    private static OfDistrict ofDistrict(@Nullable Object[] row) {
        return new OfDistrict(new DistrictId((UUID) row[0]), String.valueOf(row[1]), number(row[2]));
    }

    private static Waiting waiting(@Nullable Object count, @Nullable Object seconds) {
        long waiting = number(count);
        return new Waiting(waiting, waiting == 0 ? null : Duration.ofSeconds(Math.max(0, number(seconds))));
    }

    private static long number(@Nullable Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}
