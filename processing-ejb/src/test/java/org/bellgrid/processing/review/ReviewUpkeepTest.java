package org.bellgrid.processing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.Test;

class ReviewUpkeepTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();

    @Test
    void a_task_that_somebody_has_left_is_free_again() throws Exception {
        pipeline.change("""
                INSERT INTO district_settings (district_id, version, cloud_allowed, mask_names, changed_at)
                VALUES (?1, 1, false, false, now())
                """, district.value());
        JobId job = pipeline.upload(district, "Maths 0.4");
        pipeline.rested(district, job);
        HitlTasks tasks = pipeline.bean(HitlTasks.class);
        pipeline.forAll(() -> {
            HitlTask task = tasks.openOf(job).orElseThrow();
            Instant before = Instant.now().minus(Duration.ofHours(1));
            return tasks.claim(task, new UserId(district.value()), before, Duration.ofMinutes(15));
        });

        pipeline.bean(ClaimUpkeep.class).releaseAbandoned();

        assertThat(pipeline.forAll(() -> tasks.openOf(job)).orElseThrow().status())
                .isEqualTo(HitlTask.Status.PENDING);
        assertThat(pipeline.rested(district, job).status()).isEqualTo(JobStatus.HITL_PENDING);
    }

    @Test
    void what_second_looks_have_found_is_measured() {
        pipeline.change("""
                INSERT INTO accuracy (task_id, district_id, at, tier, blocks_right, wrong, missed, invented)
                VALUES (gen_random_uuid(), ?1, now(), 'local_ocr', 9, 1, 0, 0)
                """, district.value());

        pipeline.bean(MeasuredAccuracy.class).measure();

        assertThat(pipeline.bean(RecentAccuracy.class).find().right()).isEqualTo(9);
    }
}
