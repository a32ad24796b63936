package org.bellgrid.processing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.TriedTier;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.processing.metrics.Measured;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator has paused, as the pipeline and scrapers see it. */
class PauseTest {
    private static final List<ReaderTier> PAID = List.of(ReaderTier.CLOUD_OCR, ReaderTier.LLM);

    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();
    private final DistrictId district = pipeline.addDistrict();
    private final Pauses pauses = pipeline.bean(Pauses.class);

    @AfterEach
    void resumeEverything() {
        pipeline.forAll(() -> {
            pauses.resume(Stage.OCR);
            PAID.forEach(pauses::resume);
            return pauses;
        });
    }

    @Test
    void what_comes_to_a_paused_stage_waits_without_an_attempt_and_is_published_when_it_goes_on() throws Exception {
        pauseOcr();
        JobId id = pipeline.upload(district, "Maths 0.95");

        ProcessingJob waiting = atOcr(id);
        Thread.sleep(1_500); // longer than calls are looked for
        assertThat(pipeline.find(district, id).stage()).isEqualTo(Stage.OCR);
        assertThat(pipeline.find(district, id).attempts())
                .isEqualTo(waiting.attempts())
                .isZero();

        resumeEverything();

        ProcessingJob done = pipeline.rested(district, id);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.retryCount()).isZero();
    }

    private ProcessingJob atOcr(JobId id) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        ProcessingJob found = pipeline.find(district, id);
        while (found.stage() != Stage.OCR && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            found = pipeline.find(district, id);
        }
        return found;
    }

    @Test
    void paused_tiers_are_passed_by_and_named_and_called_again_when_they_go_on() throws Exception {
        pausePaid();

        ProcessingJob doubtful = pipeline.rested(district, pipeline.upload(district, "Mahts 0.7"));

        assertThat(doubtful.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(doubtful.tiers())
                .filteredOn(tried -> tried.tier() == ReaderTier.CLOUD_OCR)
                .extracting(TriedTier::reason)
                .singleElement()
                .asString()
                .contains("paused by an operator");

        resumeEverything();

        ProcessingJob read = pipeline.rested(district, pipeline.upload(district, "Mahts 0.7"));
        assertThat(read.processingTier()).contains(ReaderTier.CLOUD_OCR);
    }

    @Test
    void scrapers_see_what_is_paused_and_what_goes_on() {
        Measured measured = new Measured();
        PauseGauges gauges = gauges(measured);
        pauseOcr();
        pausePaid();

        gauges.look();
        assertThat(measured.gauge("bellgrid_stage_paused{stage=ocr}")).isEqualTo(1);
        assertThat(measured.gauge("bellgrid_stage_paused{stage=validation}")).isZero();
        assertThat(measured.gauge("bellgrid_tier_paused{tier=llm}")).isEqualTo(1);

        resumeEverything();
        gauges.look();
        assertThat(measured.gauge("bellgrid_stage_paused{stage=ocr}")).isZero();
        assertThat(measured.gauge("bellgrid_tier_paused{tier=llm}")).isZero();
    }

    /** Those of a registry that can be asked. */
    @SuppressWarnings("UnnecessaryAssignment") // a container would inject another
    private PauseGauges gauges(Measured measured) {
        PauseGauges gauges = new PauseGauges();
        gauges.registry = measured.registry();
        gauges.look = pipeline.bean(PauseLook.class);
        gauges.show();
        return gauges;
    }

    private void pauseOcr() {
        pipeline.forAll(() -> {
            pauses.pause(Stage.OCR, "a new engine", teacher(), Instant.now());
            return pauses;
        });
    }

    private void pausePaid() {
        pipeline.forAll(() -> {
            PAID.forEach(tier -> pauses.pause(tier, "it costs too much", teacher(), Instant.now()));
            return pauses;
        });
    }

    private UserId teacher() {
        return new UserId(district.value());
    }
}
