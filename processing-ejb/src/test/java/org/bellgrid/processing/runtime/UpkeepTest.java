package org.bellgrid.processing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.Test;

/** What puts right what went wrong, and takes away what is over. */
class UpkeepTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();

    @Test
    void a_job_whose_call_got_lost_is_called_again() throws Exception {
        JobId job = pipeline.uploadUnheard(district, "Maths 0.95");

        pipeline.bean(Reaper.class).wakeStalled();

        assertThat(pipeline.rested(district, job).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void calls_and_counts_that_have_had_their_time_are_deleted() throws Exception {
        JobId job = pipeline.upload(district, "Maths 0.95");
        pipeline.rested(district, job);

        pipeline.bean(Reaper.class).forgetPast();
        pipeline.bean(Housekeeping.class).clear();

        assertThat(pipeline.change("UPDATE outbox SET sends = sends WHERE job_id = ?1", job.value()))
                .as("the newest call alone is left")
                .isLessThanOrEqualTo(2);
    }
}
