package org.bellgrid.domain.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;

/** What has been measured over time. Its tables have a partition for each month. */
@Dependent
public class TimeSeries {
    private static final String ADD_RUNS = """
            INSERT INTO processing_metrics (at, district_id, job_id, stage, outcome, millis)
            SELECT at, district, job, stage, outcome, millis
              FROM json_to_recordset(CAST(?1 AS json))
                   AS r(at timestamptz, district uuid, job uuid, stage text, outcome text, millis double precision)
            """;
    private static final String ADD_ANSWERS = """
            INSERT INTO api_metrics (at, district_id, operation, method, status, millis)
            SELECT at, district, operation, method, status, millis
              FROM json_to_recordset(CAST(?1 AS json))
                   AS r(at timestamptz, district uuid, operation text, method text, status smallint, millis double precision)
            """;
    /** What came late belongs to the hour before the last one that was looked at, at most. */
    private static final String HOURS = """
            SELECT DISTINCT CAST(extract(epoch FROM date_trunc('hour', at, 'UTC')) AS bigint) AS hour
              FROM %s
             WHERE at >= coalesce((SELECT max(hour) FROM %s), '-infinity') - interval '1 hour'
             ORDER BY hour
            """;

    private static final String TAKE_TURNS = "SELECT CAST(pg_advisory_xact_lock(hashtext('roll-up ' || ?1)) AS text)";
    private static final String CLEAR_HOUR = "DELETE FROM %s WHERE hour = ?1";
    private static final String ROLL_UP = """
            INSERT INTO %s (hour, %s, count, mean_millis, p95_millis, success_rate)
            SELECT ?1, %s, count(*), avg(millis), percentile_cont(0.95) WITHIN GROUP (ORDER BY millis),
                   CAST(%s AS double precision) / count(*)
              FROM %s
             WHERE at >= ?1 AND at < ?2
             GROUP BY %s
            """;
    private static final String MAKE_PARTITIONS =
            "SELECT CAST(make_metrics_partitions(now() + ?1 * interval '1 month') AS text)";
    private static final String DROP_PARTITIONS = "SELECT drop_metrics_partitions(?1, now() - ?2 * interval '1 day')";

    private final EntityManager entityManager;

    @Inject
    public TimeSeries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds many at a time. */
    public void addRuns(Collection<StageRun> runs) {
        add(ADD_RUNS, runs);
    }

    /** Adds many at a time. */
    public void addAnswers(Collection<ApiAnswer> answers) {
        add(ADD_ANSWERS, answers);
    }

    private void add(String statement, Collection<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            entityManager
                    .createNativeQuery(statement)
                    .setParameter(1, Mappers.JSON.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a measurement that cannot be written", e);
        }
    }

    /** The hours that are to be rolled up, the oldest first: those of which something may be new. */
    public List<Instant> hours(Series series) {
        List<?> hours = entityManager
                .createNativeQuery(HOURS.formatted(series.table(), series.hourlyTable()))
                .getResultList();
        return hours.stream()
                .map(hour -> Instant.ofEpochSecond(((Number) hour).longValue()))
                .toList();
    }

    /** Sums up an hour, in place of what was summed up of it before. */
    public void rollUp(Series series, Instant hour) {
        entityManager
                .createNativeQuery(TAKE_TURNS)
                .setParameter(1, series.table())
                .getSingleResult();
        entityManager
                .createNativeQuery(CLEAR_HOUR.formatted(series.hourlyTable()))
                .setParameter(1, hour.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entityManager
                .createNativeQuery(ROLL_UP.formatted(
                        series.hourlyTable(),
                        series.groups(),
                        series.groups(),
                        series.successes(),
                        series.table(),
                        series.groups()))
                .setParameter(1, hour.atOffset(ZoneOffset.UTC))
                .setParameter(2, hour.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Makes the partitions of this month and of the next ones. */
    public void makePartitions(int months) {
        for (int ahead = 0; ahead <= months; ahead++) {
            entityManager
                    .createNativeQuery(MAKE_PARTITIONS)
                    .setParameter(1, ahead)
                    .getSingleResult();
        }
    }

    /** Drops the partitions all of whose rows are older than that. */
    public void dropPartitions(Series series, int days, int daysOfHours) {
        drop(series.table(), days);
        drop(series.hourlyTable(), daysOfHours);
    }

    private void drop(String table, int days) {
        entityManager
                .createNativeQuery(DROP_PARTITIONS)
                .setParameter(1, table)
                .setParameter(2, days)
                .getSingleResult();
    }
}
