package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobMoved;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.Doubt;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.review.TaskMoved;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.batch.BatchEnded;
import org.bellgrid.processing.runtime.LeaseExpired;
import org.bellgrid.processing.runtime.StageEnded;
import org.bellgrid.processing.webhook.DeliveryTried;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration WORKED = Duration.ofSeconds(2);

    private final Measured measured = new Measured();
    private final ProcessingJob job = new ProcessingJob(JobId.random(), document(), MORNING);

    @Test
    void a_run_of_a_stage_is_measured_with_what_came_of_it() {
        new StageMeter(measured.registry()).measure(new StageEnded(Stage.OCR_CLOUD, job, "retried", WORKED));

        assertThat(measured.updates()).containsExactly("bellgrid_stage_seconds{outcome=retried, stage=ocr_cloud} PT2S");
    }

    @Test
    void the_confidence_of_blocks_is_measured_when_a_draft_is_judged_and_at_no_other_time() {
        job.drafted(draft(), ReaderTier.LLM);
        StageMeter meter = new StageMeter(measured.registry());

        meter.measure(new StageEnded(Stage.LLM, job, "confident", WORKED));
        meter.measure(new StageEnded(Stage.VALIDATION, job, "retried", WORKED));
        meter.measure(new StageEnded(Stage.VALIDATION, job, "doubtful", WORKED));

        assertThat(measured.updates())
                .filteredOn(update -> update.startsWith("bellgrid_block"))
                .containsExactly(
                        "bellgrid_block_confidence{tier=local_ocr} 97", "bellgrid_block_confidence{tier=llm} 60");
    }

    @Test
    void an_expired_lease_is_counted() {
        new StageMeter(measured.registry()).count(new LeaseExpired(Stage.OCR));

        assertThat(measured.updates()).containsExactly("bellgrid_lease_expiries_total{stage=ocr} +1");
    }

    @Test
    void a_job_is_measured_from_its_upload_to_where_it_rests() {
        JobMeter meter = new JobMeter(measured.registry());
        job.begin(MORNING.plusSeconds(1));
        meter.measure(new JobMoved(job, null, MORNING.plusSeconds(1)));
        job.drafted(draft(), ReaderTier.LOCAL_OCR);
        for (int stage = 0; stage < 4; stage++) {
            job.advance(pipeline(), new Outcome.Confident<>("product"), MORNING, WORKED);
        }
        meter.measure(new JobMoved(job, null, MORNING.plusSeconds(9)));

        assertThat(measured.updates()).containsExactly("bellgrid_job_seconds{outcome=completed, tier=local_ocr} PT9S");
    }

    @Test
    void a_job_that_fails_before_anybody_has_read_it_has_no_tier() {
        job.advance(pipeline(), new Outcome.Rejected<>(Problem.DOCUMENT_ENCRYPTED, "password"), MORNING, WORKED);

        new JobMeter(measured.registry()).measure(new JobMoved(job, null, MORNING.plusSeconds(3)));

        assertThat(measured.updates()).containsExactly("bellgrid_job_seconds{outcome=failed, tier=none} PT3S");
    }

    @Test
    void a_job_rests_in_review_once_however_often_the_task_is_moved() {
        job.drafted(draft(), ReaderTier.LLM);
        HitlTask task = new HitlTask(HitlTaskId.random(), job, new Doubt("faint", List.of(1)), MORNING.plusSeconds(5));
        JobMeter meter = new JobMeter(measured.registry());

        meter.measure(new TaskMoved(task, job, MORNING.plusSeconds(5)));
        meter.measure(new TaskMoved(task, job, MORNING.plusSeconds(50)));

        assertThat(measured.updates()).containsExactly("bellgrid_job_seconds{outcome=review, tier=llm} PT5S");
    }

    @Test
    void messages_to_webhooks_are_counted() {
        new WebhookMeter(measured.registry()).count(new DeliveryTried(DeliveryTried.Outcome.GIVEN_UP));

        assertThat(measured.updates()).containsExactly("bellgrid_webhook_deliveries_total{outcome=given_up} +1");
    }

    @Test
    void a_batch_that_fails_leaves_the_time_of_the_last_success() {
        Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        BatchRuns runs = new BatchRuns(measured.registry(), clock);

        runs.count(new BatchEnded("metrics", true));
        runs.count(new BatchEnded("metrics", false));

        assertThat(measured.updates())
                .containsExactly(
                        "bellgrid_batch_runs_total{job=metrics, outcome=completed} +1",
                        "bellgrid_batch_runs_total{job=metrics, outcome=failed} +1");
        assertThat(measured.gauge("bellgrid_batch_last_success_timestamp_seconds{job=metrics}"))
                .isEqualTo(MORNING.toEpochMilli() / 1000.0);
    }

    private static Pipeline pipeline() {
        return new Pipeline(Set.of());
    }

    private static Document document() {
        return new Document(
                DocumentId.random(),
                DistrictId.random(),
                null,
                UserId.random(),
                new Blobs.Blob(ContentHash.of(new byte[] {1}), 1),
                "week.pdf",
                DocumentDetails.NONE);
    }

    private static Draft draft() {
        return new Draft(List.of(new DraftTimetable(
                "Class 4b",
                null,
                "4b",
                null,
                List.of(block(0.974, ReaderTier.LOCAL_OCR), block(0.6, ReaderTier.LLM)))));
    }

    private static DraftBlock block(double confidence, ReaderTier tier) {
        return new DraftBlock(
                "Mathematics",
                DayOfWeek.MONDAY,
                null,
                null,
                LocalTime.of(8, 30),
                LocalTime.of(9, 15),
                "1",
                "Room 12",
                "#ffe599",
                new Confidence(confidence),
                new Evidence(1, Evidence.box(0, 0.25, 0.5, 0.5), "Mathematics", tier),
                Set.of());
    }
}
