package org.bellgrid.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.ask;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {
    private static final Instant HOUR =
            SampleDistrict.NOW.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    private static final String FIGURES_OF_RUNS = "SELECT concat_ws(' ', count, mean_millis, p95_millis, success_rate)"
            + " FROM processing_metrics_hourly WHERE district_id = ?1";
    private static final String FIGURES_OF_ANSWERS = "SELECT concat_ws(' ', count, mean_millis, success_rate)"
            + " FROM api_metrics_hourly WHERE operation = ?1 AND district_id IS %s NULL";

    private final TimeSeries series = bean(TimeSeries.class);
    private final DistrictId district = DistrictId.random();
    private final String operation = "/documents/" + district;

    @BeforeEach
    void makePartitions() {
        makePartition(HOUR);
    }

    @Test
    void an_hour_is_summed_up_with_count_mean_p95_and_success_rate() {
        addRuns(IntStream.rangeClosed(1, 20)
                .mapToObj(minute -> run(minute, minute <= 2 ? "retried" : "confident", minute * 10))
                .toList());

        rollUp(Series.PROCESSING);

        assertThat(ask(FIGURES_OF_RUNS, district.value())).isEqualTo("20 105 190.5 0.9");
    }

    @Test
    void what_comes_late_is_summed_up_with_what_was_there_before() {
        addRuns(List.of(run(1, "confident", 10)));
        rollUp(Series.PROCESSING);
        addRuns(List.of(run(2, "lost", 30)));

        assertThat(forAll(() -> series.hours(Series.PROCESSING))).contains(HOUR);
        rollUp(Series.PROCESSING);

        assertThat(ask(FIGURES_OF_RUNS, district.value())).isEqualTo("2 20 29 0.5");
    }

    @Test
    void only_the_servers_own_faults_are_no_success_and_strangers_are_told_apart() {
        addAnswers(List.of(
                answer(HOUR, district, 202),
                answer(HOUR, district, 404),
                answer(HOUR, district, 500),
                answer(HOUR, district, 499),
                answer(HOUR, null, 503)));

        rollUp(Series.API);

        assertThat(ask(FIGURES_OF_ANSWERS.formatted("NOT"), operation)).isEqualTo("4 5 0.75");
        assertThat(ask(FIGURES_OF_ANSWERS.formatted(""), operation)).isEqualTo("1 5 0");
    }

    @Test
    void an_hour_that_is_long_past_is_not_looked_at_again() {
        Instant past = HOUR.minus(3, ChronoUnit.HOURS);
        makePartition(past);
        addAnswers(List.of(answer(past, district, 200), answer(HOUR, district, 200)));

        rollUp(Series.API);

        assertThat(forAll(() -> series.hours(Series.API))).contains(HOUR).doesNotContain(past);
    }

    @Test
    void a_district_sees_what_was_measured_of_it_alone() {
        addRuns(List.of(run(1, "confident", 10)));
        rollUp(Series.PROCESSING);

        for (String table : List.of("processing_metrics", "processing_metrics_hourly")) {
            assertThat(rowsSeenBy(district, table)).as(table).isEqualTo(1);
            assertThat(rowsSeenBy(DistrictId.random(), table)).as(table).isZero();
        }
    }

    @Test
    void the_next_months_have_their_partitions_before_they_begin() {
        forAll(() -> {
            series.makePartitions(3);
            return series;
        });

        for (String table : List.of("processing_metrics", "api_metrics_hourly")) {
            assertThat(hasPartition(table, "3 months")).as(table).isEqualTo(true);
        }
    }

    @Test
    void what_was_kept_long_enough_goes_by_the_month_and_the_hours_stay_longer() {
        ask("SELECT CAST(make_metrics_partitions(now() - interval '4 months') AS text)");
        ask("SELECT CAST(make_metrics_partitions(now() - interval '15 months') AS text)");

        forAll(() -> {
            series.dropPartitions(Series.PROCESSING, 30, 365);
            return series;
        });

        assertThat(hasPartition("processing_metrics", "-4 months")).isEqualTo(false);
        assertThat(hasPartition("processing_metrics_hourly", "-4 months")).isEqualTo(true);
        assertThat(hasPartition("processing_metrics_hourly", "-15 months")).isEqualTo(false);
        assertThat(hasPartition("api_metrics", "-4 months"))
                .as("the other series")
                .isEqualTo(true);
        assertThat(hasPartition("processing_metrics", "0 months"))
                .as("this month")
                .isEqualTo(true);
    }

    private static void makePartition(Instant day) {
        ask("SELECT CAST(make_metrics_partitions(?1) AS text)", day.atOffset(ZoneOffset.UTC));
    }

    private static Object hasPartition(String table, String from) {
        return ask(
                "SELECT to_regclass(?1 || to_char((now() AT TIME ZONE 'UTC') + CAST(?2 AS interval), '_YYYY_MM'))"
                        + " IS NOT NULL",
                table,
                from);
    }

    private static long rowsSeenBy(DistrictId district, String table) {
        return (Long) in(
                district,
                () -> bean(EntityManager.class)
                        .createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult());
    }

    private void addRuns(List<StageRun> runs) {
        forAll(() -> {
            series.addRuns(runs);
            return runs;
        });
    }

    private void addAnswers(List<ApiAnswer> answers) {
        forAll(() -> {
            series.addAnswers(answers);
            return answers;
        });
    }

    private void rollUp(Series which) {
        forAll(() -> {
            series.rollUp(which, HOUR);
            return which;
        });
    }

    private StageRun run(int minute, String outcome, double millis) {
        return new StageRun(HOUR.plus(Duration.ofMinutes(minute)), district, JobId.random(), "ocr", outcome, millis);
    }

    private ApiAnswer answer(Instant at, @Nullable DistrictId of, int status) {
        return new ApiAnswer(at, of, operation, "GET", status, 5);
    }
}
