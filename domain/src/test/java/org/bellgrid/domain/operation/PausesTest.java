package org.bellgrid.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Outbox;
import org.bellgrid.domain.pipeline.Outbox.Call;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.sample.OnDatabase;
import org.bellgrid.domain.sample.SampleDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final int ALL = 100_000;

    private final SampleDistrict district = SampleDistrict.add();
    private final Pauses pauses = bean(Pauses.class);
    private final Outbox outbox = bean(Outbox.class);

    /** They hold for everybody, other tests included. */
    @AfterEach
    void resumeEverything() {
        forAll(() -> {
            pauses.resume(Stage.CLASSIFICATION);
            pauses.resume(ReaderTier.LLM);
            return pauses;
        });
    }

    @Test
    void a_job_in_front_of_a_paused_stage_is_neither_called_nor_taken_until_it_goes_on() {
        ProcessingJob job = district.start(district.upload("a week"));

        pause(Stage.CLASSIFICATION, "a new engine");

        assertThat(due(job)).isEmpty();
        assertThat(isTaken(job)).isFalse();

        resume(Stage.CLASSIFICATION);

        assertThat(due(job)).hasSize(1);
        assertThat(isTaken(job)).isTrue();
    }

    @Test
    void a_call_that_was_sent_before_the_pause_is_sent_again_after_it() {
        ProcessingJob job = district.start(district.upload("a week"));
        forAll(() -> {
            Call call = due(job).get(0);
            outbox.markSent(call);
            return call;
        });
        pause(Stage.CLASSIFICATION, "a new engine");
        OnDatabase.change(
                "UPDATE outbox SET sent_at = sent_at - interval '1 hour' WHERE job_id = ?1",
                job.id().value());
        forAll(() -> outbox.wakeStalled(Duration.ofSeconds(30)));

        resume(Stage.CLASSIFICATION);

        assertThat(due(job)).extracting(Call::sends).containsExactly(1);
    }

    @Test
    void other_stages_go_on() {
        ProcessingJob job = district.start(district.upload("a week"));
        forAll(() -> {
            pauses.pause(Stage.NOTIFICATION, "receivers are down", district.reviewer(), NOW);
            return pauses;
        });
        try {
            assertThat(due(job)).hasSize(1);
            assertThat(isTaken(job)).isTrue();
        } finally {
            resume(Stage.NOTIFICATION);
        }
    }

    @Test
    void everybody_sees_what_is_paused_and_operators_who_has_paused_it() {
        pause(Stage.CLASSIFICATION, "a new engine");
        pause(Stage.CLASSIFICATION, "a newer engine");
        pauseModel();

        Paused seen = forAll(pauses::all);

        assertThat(seen.stages())
                .containsOnlyKeys(Stage.CLASSIFICATION)
                .containsEntry(Stage.CLASSIFICATION, new Pause("a newer engine", "Ben Sample", NOW));
        assertThat(seen.tiers())
                .containsOnlyKeys(ReaderTier.LLM)
                .containsEntry(ReaderTier.LLM, new Pause("it costs too much", "Ben Sample", NOW));
        Paused elsewhere = in(SampleDistrict.add().id(), pauses::all);
        assertThat(elsewhere.tiers())
                .as("without the name of somebody of another district")
                .containsEntry(ReaderTier.LLM, new Pause("it costs too much", null, NOW));
    }

    @Test
    void a_tier_is_paused_until_it_is_resumed() {
        pauseModel();
        assertThat(forAll(() -> pauses.isPaused(ReaderTier.LLM))).isTrue();
        assertThat(forAll(() -> pauses.isPaused(ReaderTier.CLOUD_OCR))).isFalse();

        resumeEverything();
        resumeEverything();

        assertThat(forAll(() -> pauses.isPaused(ReaderTier.LLM))).isFalse();
        assertThat(forAll(pauses::all)).isEqualTo(Paused.NOTHING);
    }

    @Test
    void where_people_work_nothing_is_paused() {
        assertThatThrownBy(() -> pause(Stage.REVIEW, "a holiday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REVIEW cannot be paused");
    }

    private void pause(Stage stage, String reason) {
        forAll(() -> {
            pauses.pause(stage, reason, district.reviewer(), NOW);
            return stage;
        });
    }

    private void pauseModel() {
        forAll(() -> {
            pauses.pause(ReaderTier.LLM, "it costs too much", district.reviewer(), NOW);
            return pauses;
        });
    }

    private void resume(Stage stage) {
        forAll(() -> {
            pauses.resume(stage);
            return stage;
        });
    }

    private List<Call> due(ProcessingJob job) {
        return forAll(() -> outbox.lockDue(ALL)).stream()
                .filter(call -> call.wakeUp().equals(job.wakeUp()))
                .toList();
    }

    private static boolean isTaken(ProcessingJob job) {
        return forAll(() -> bean(Jobs.class).claim(job.wakeUp(), Duration.ofMinutes(1)))
                .isPresent();
    }
}
