package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bellgrid.domain.metrics.ApiAnswer;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class MeasurementLogTest {
    private static final int MOST = 50_000;

    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();
    private final MeasurementLog log = new MeasurementLog();

    @BeforeEach
    void putInPlace() {
        log.clock = Clock.systemUTC();
        log.rows = pipeline.bean(MeasurementRows.class);
    }

    @Test
    void each_run_of_a_stage_is_written_down_with_what_came_of_it() throws Exception {
        JobId job = pipeline.upload(district, "Maths 0.95");
        pipeline.rested(district, job);

        pipeline.bean(MeasurementLog.class).write();

        assertThat(pipeline.ask(
                        "SELECT string_agg(stage || ' ' || outcome, ', ' ORDER BY at) FROM processing_metrics"
                                + " WHERE stage IN ('classification', 'preprocessing', 'ocr') AND job_id = ?1",
                        job.value()))
                .isEqualTo("classification confident, preprocessing confident, ocr confident");
    }

    @Test
    void what_the_api_has_answered_is_written_when_the_server_stops() {
        log.answered(answer(Instant.now(), 202));

        log.writeTheRest();

        assertThat(answersWith(202)).isEqualTo(1L);
    }

    @Test
    void what_the_database_does_not_take_is_written_later() {
        Instant longAgo = Instant.parse("2020-02-29T12:00:00Z");
        log.answered(answer(longAgo, 200));

        log.write();
        assertThat(answersWith(200)).as("without a partition").isEqualTo(0L);
        pipeline.ask("SELECT CAST(make_metrics_partitions(?1) AS text)", longAgo.atOffset(ZoneOffset.UTC));
        log.write();
        log.write();

        assertThat(answersWith(200)).isEqualTo(1L);
    }

    @Test
    void the_oldest_is_dropped_when_there_is_no_room_left() {
        log.answered(answer(Instant.now(), 500));
        for (int count = 0; count < MOST; count++) {
            log.answered(answer(Instant.now(), 200));
        }

        log.write();

        assertThat(answersWith(500)).isEqualTo(0L);
        assertThat(answersWith(200)).isEqualTo((long) MOST);
    }

    private ApiAnswer answer(Instant at, int status) {
        return new ApiAnswer(at, district, "/documents/" + district, "GET", status, 5);
    }

    private Object answersWith(int status) {
        return pipeline.ask(
                "SELECT count(*) FROM api_metrics WHERE status = %d AND operation = ?1".formatted(status),
                "/documents/" + district);
    }
}
