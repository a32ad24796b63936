package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class DatabaseGaugesTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();
    private final Measured measured = new Measured();
    private final DatabaseGauges gauges = new DatabaseGauges();

    @BeforeEach
    void putInPlace() {
        gauges.registry = measured.registry();
        gauges.pulse = pipeline.bean(PulseOfAll.class);
        gauges.clock = Clock.systemUTC();
    }

    @Test
    void what_has_failed_for_good_in_any_district_is_shown_from_the_start() throws Exception {
        JobId job = pipeline.upload(district, "crash");
        assertThat(pipeline.rested(district, job).status()).isEqualTo(JobStatus.FAILED);

        gauges.show();

        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
        assertThat(measured.gauge("bellgrid_quarantined_jobs")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_database_that_refuses_to_answer_is_away_until_it_answers_again() {
        gauges.show();

        pipeline.forAll(() -> {
            spoilTransaction();
            gauges.measure();
            return gauges;
        });
        assertThat(measured.gauge("bellgrid_database_up")).isZero();
        assertThat(measured.gauge("bellgrid_quarantined_jobs")).isNaN();

        gauges.measure();
        assertThat(measured.gauge("bellgrid_database_up")).isEqualTo(1);
    }

    /** After a fault PostgreSQL refuses whatever else is asked in the transaction. */
    private void spoilTransaction() {
        assertThatThrownBy(() -> pipeline.bean(EntityManager.class)
                        .createNativeQuery("SELECT 1 / 0")
                        .getSingleResult())
                .isInstanceOf(PersistenceException.class);
    }
}
