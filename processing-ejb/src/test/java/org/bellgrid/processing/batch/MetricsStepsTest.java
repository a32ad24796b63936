package org.bellgrid.processing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bellgrid.domain.metrics.Series;
import org.bellgrid.domain.metrics.StageRun;
import org.bellgrid.domain.metrics.TimeSeries;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.metrics.Measured;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.Test;

/** The steps of the job, one by one. */
class MetricsStepsTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();

    @Test
    void there_is_a_partition_for_the_month_after_the_next() {
        assertThat(pipeline.bean(PartitionMaker.class).process()).isEqualTo("made");

        assertThat(hasPartition("api_metrics", "2 months")).isEqualTo(true);
    }

    @Test
    void every_hour_of_which_something_is_new_is_summed_up() {
        DistrictId district = DistrictId.random();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        makePartition(hour);
        pipeline.forAll(() -> {
            pipeline.bean(TimeSeries.class)
                    .addRuns(IntStream.rangeClosed(1, 20)
                            .mapToObj(n -> new StageRun(
                                    hour.plus(n, ChronoUnit.MINUTES),
                                    district,
                                    JobId.random(),
                                    "ocr",
                                    n == 20 ? "rejected" : "confident",
                                    n * 10))
                            .toList());
            return district;
        });

        List<Object> hours = hours();
        pipeline.bean(HourWriter.class).writeItems(hours);
        pipeline.bean(HourWriter.class).writeItems(hours);

        assertThat(hours).contains(new MetricsTables.Hour(Series.PROCESSING, hour));
        assertThat(pipeline.ask(
                        "SELECT concat_ws(' ', count, mean_millis, p95_millis, success_rate)"
                                + " FROM processing_metrics_hourly WHERE district_id = ?1",
                        district.value()))
                .as("once, also when two servers do it")
                .isEqualTo("20 105 190.5 0.95");
    }

    @Test
    void what_was_kept_for_a_month_goes_and_its_hours_stay_for_a_year() {
        makePartition(Instant.now().minus(120, ChronoUnit.DAYS));
        makePartition(Instant.now().minus(450, ChronoUnit.DAYS));

        assertThat(pipeline.bean(PartitionDropper.class).process()).isEqualTo("dropped");

        for (String series : List.of("processing_metrics", "api_metrics")) {
            assertThat(hasPartition(series, "-120 days")).as(series).isEqualTo(false);
            assertThat(hasPartition(series + "_hourly", "-120 days")).as(series).isEqualTo(true);
            assertThat(hasPartition(series + "_hourly", "-450 days")).as(series).isEqualTo(false);
        }
    }

    @Test
    void a_job_that_has_ended_well_is_counted_with_its_time() {
        pipeline.bean(OutcomeListener.class).afterJob();

        Measured measured = pipeline.bean(Measured.class);
        assertThat(measured.updates()).contains("bellgrid_batch_runs_total{job=metrics, outcome=completed} +1");
        assertThat(measured.gauge("bellgrid_batch_last_success_timestamp_seconds{job=metrics}"))
                .isPositive();
    }

    private List<Object> hours() {
        HourReader reader = pipeline.bean(HourReader.class);
        reader.open(null);
        List<Object> hours = new ArrayList<>();
        for (Object hour = reader.readItem(); hour != null; hour = reader.readItem()) {
            hours.add(hour);
        }
        return hours;
    }

    private void makePartition(Instant day) {
        pipeline.ask("SELECT CAST(make_metrics_partitions(?1) AS text)", day.atOffset(ZoneOffset.UTC));
    }

    private Object hasPartition(String table, String from) {
        return pipeline.ask(
                "SELECT to_regclass('%s' || to_char((now() AT TIME ZONE 'UTC') + CAST(?1 AS interval), '_YYYY_MM'))"
                                .formatted(table)
                        + " IS NOT NULL",
                from);
    }
}
