package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was measured is kept for a while, and by the hour for longer. */
@ExtendWith(RunningBellgrid.Starter.class)
class TimeSeriesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 200;

    private final RunningBellgrid bellgrid;

    TimeSeriesIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void what_is_done_is_written_down_within_seconds_and_summed_up_by_the_hour() throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson over time"));
        String job = upload.jobId();
        upload.rested();

        await("SELECT count(*) >= 5 FROM processing_metrics WHERE outcome = 'confident' AND job_id = '%s'"
                .formatted(job));
        await("SELECT count(*) > 0 FROM api_metrics WHERE operation = '/documents' AND method = 'POST' AND status = 202"
                + " AND district_id = (SELECT district_id FROM processing_jobs WHERE id = '%s')".formatted(job));
        await("SELECT count(*) > 0 FROM api_metrics WHERE operation = '/auth/login' AND district_id IS NULL");
        await("SELECT count(*) > 0 FROM processing_metrics_hourly WHERE stage = 'ocr' AND count > 0"
                + " AND success_rate > 0 AND hour = date_trunc('hour', now(), 'UTC')");
        await("SELECT count(*) > 0 FROM api_metrics_hourly WHERE operation = '/documents' AND method = 'POST'");
    }

    @Test
    void an_hour_is_summed_up_with_count_mean_p95_and_success_rate_also_when_more_comes_late() throws Exception {
        UUID district = UUID.randomUUID();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        await("SELECT count(*) > 0 FROM processing_metrics_hourly");
        execute("SELECT make_metrics_partitions('%s')".formatted(hour));
        execute("INSERT INTO processing_metrics SELECT timestamptz '%s' + n * interval '1 minute', CAST('%s' AS uuid),"
                        .formatted(hour, district)
                + " gen_random_uuid(), 'ocr', CASE WHEN n <= 2 THEN 'retried' ELSE 'confident' END, n * 10"
                + " FROM generate_series(1, 20) AS n");

        String row = "SELECT %s FROM processing_metrics_hourly WHERE district_id = '" + district + "'";
        await(row.formatted("count(*) = 1 AND max(count) = 20"));
        assertThat(number(row.formatted("mean_millis"))).isCloseTo(105, within(1e-9));
        assertThat(number(row.formatted("p95_millis"))).isCloseTo(190.5, within(1e-9));
        assertThat(number(row.formatted("success_rate"))).isCloseTo(0.9, within(1e-9));

        execute("INSERT INTO processing_metrics VALUES ('%s', '%s', gen_random_uuid(), 'ocr', 'confident', 1)"
                .formatted(hour, district));
        await(row.formatted("count(*) = 1 AND max(count) = 21"));
    }

    @Test
    void what_has_been_kept_long_enough_goes_by_the_month_and_the_hours_stay_longer() throws Exception {
        await("SELECT count(*) > 0 FROM api_metrics_hourly");
        execute("SELECT make_metrics_partitions(now() - interval '4 months')");
        execute("SELECT make_metrics_partitions(now() - interval '15 months')");
        execute("INSERT INTO api_metrics VALUES (now() - interval '4 months', NULL, '/old', 'GET', 200, 1)");
        execute("INSERT INTO api_metrics_hourly VALUES (now() - interval '4 months', NULL, '/old', 'GET', 1, 1, 1, 1)");
        execute(
                "INSERT INTO api_metrics_hourly VALUES (now() - interval '15 months', NULL, '/old', 'GET', 1, 1, 1, 1)");

        await("SELECT count(*) = 0 FROM api_metrics WHERE operation = '/old'");
        await("SELECT count(*) = 1 FROM api_metrics_hourly WHERE operation = '/old'");
        await("SELECT to_regclass('processing_metrics' || to_char(now() - interval '4 months', '_YYYY_MM')) IS NULL"
                + " AND to_regclass('processing_metrics_hourly' || to_char(now() - interval '15 months', '_YYYY_MM'))"
                + " IS NULL");
        execute("DELETE FROM api_metrics_hourly WHERE operation = '/old'");
    }

    @Test
    void the_next_months_have_their_partitions_already() throws Exception {
        await(
                "SELECT bool_and(to_regclass(t || to_char((now() AT TIME ZONE 'UTC') + n * interval '1 month', '_YYYY_MM'))"
                        + " IS NOT NULL) FROM generate_series(0, 2) AS n,"
                        + " unnest(ARRAY['processing_metrics', 'api_metrics', 'processing_metrics_hourly', 'api_metrics_hourly'])"
                        + " AS t");
    }

    private void await(String condition) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!is(condition)) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean is(String condition) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(condition)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private double number(String query) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
