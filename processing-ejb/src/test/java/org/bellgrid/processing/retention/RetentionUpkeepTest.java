package org.bellgrid.processing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.Test;

class RetentionUpkeepTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();

    @Test
    void a_document_that_was_kept_long_enough_goes_with_its_bytes_and_its_timetable_stays() throws Exception {
        JobId job = pipeline.upload(district, "Maths of " + district + " 0.95");
        ProcessingJob done = told(job);
        Document document = pipeline.forAll(() -> pipeline.bean(Documents.class).get(done.document()));
        pipeline.change(
                "UPDATE documents SET created_at = now() - interval '366 days' WHERE id = ?1",
                document.id().value());

        pipeline.bean(RetentionUpkeep.class).clear();

        assertThat(pipeline.forAll(() -> pipeline.bean(Documents.class).find(district, document.id())))
                .isEmpty();
        assertThat(pipeline.bean(Blobs.class).has(document.contentHash())).isFalse();
        assertThat(pipeline.change("UPDATE timetables SET name = name WHERE district_id = ?1", district.value()))
                .isEqualTo(1);
    }

    @Test
    void a_job_that_was_kept_long_enough_goes_and_its_document_stays() throws Exception {
        JobId job = pipeline.upload(district, "Maths 0.95");
        ProcessingJob done = told(job);
        pipeline.change(
                "UPDATE processing_jobs SET completed_at = now() - interval '91 days' WHERE id = ?1", job.value());

        pipeline.bean(RetentionUpkeep.class).clear();

        assertThat(pipeline.forAll(() -> pipeline.bean(Jobs.class).find(district, job)))
                .isEmpty();
        assertThat(pipeline.forAll(() -> pipeline.bean(Documents.class).find(district, done.document())))
                .isPresent();
        assertThat(pipeline.forAll(() -> pipeline.bean(Timetables.class).ofJob(job)))
                .isEmpty();
    }

    /** Waits until there is nothing left to do. */
    private ProcessingJob told(JobId job) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        ProcessingJob found = pipeline.rested(district, job);
        while (found.stage() != Stage.DONE && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            found = pipeline.rested(district, job);
        }
        return found;
    }
}
