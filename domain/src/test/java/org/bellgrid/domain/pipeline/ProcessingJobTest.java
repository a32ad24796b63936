package org.bellgrid.domain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class ProcessingJobTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration WORKED = Duration.ofMillis(120);
    private static final Pipeline LOCAL = new Pipeline(Set.of());
    private static final Draft DRAFT = new Draft(List.of());

    private final ProcessingJob job = job(Priority.NORMAL);

    @Test
    void a_new_job_is_pending_at_the_first_stage() {
        assertThat(job.status()).isEqualTo(JobStatus.PENDING);
        assertThat(job.wakeUp()).isEqualTo(new WakeUp(job.id(), Stage.CLASSIFICATION, 0));
        assertThat(job.progress()).isZero();
    }

    @Test
    void a_step_moves_stage_status_and_revision_on() {
        job.begin(NOW);

        job.advance(LOCAL, new Outcome.Confident<>("product"), NOW, WORKED);

        assertThat(job.status()).isEqualTo(JobStatus.PREPROCESSING);
        assertThat(job.wakeUp()).isEqualTo(new WakeUp(job.id(), Stage.PREPROCESSING, 1));
        assertThat(job.stageMillis()).containsEntry(Stage.CLASSIFICATION, 120L);
        assertThat(job.completedAt()).isEmpty();
    }

    @Test
    void a_refused_document_fails_with_its_problem_and_is_still_notified() {
        job.begin(NOW);

        job.advance(LOCAL, new Outcome.Rejected<>(Problem.DOCUMENT_ENCRYPTED, "password"), NOW, WORKED);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.problem()).contains(Problem.DOCUMENT_ENCRYPTED);
        assertThat(job.stage()).isEqualTo(Stage.NOTIFICATION);
        assertThat(job.completedAt()).contains(NOW);
        assertThat(job.progress()).isEqualTo(100);
    }

    @Test
    void a_tier_that_is_given_up_leads_on_and_fails_nothing() {
        Pipeline tiers = new Pipeline(Set.of(Stage.OCR_CLOUD));
        job.begin(NOW);
        while (job.stage() != Stage.OCR) {
            job.advance(tiers, new Outcome.Confident<>("product"), NOW, WORKED);
        }
        job.advance(tiers, new Outcome.Doubtful<>("product", "blurred"), NOW, WORKED);

        job.advance(tiers, Outcome.Rejected.givenUp(Problem.OCR_FAILED, "three crashes"), NOW, WORKED);

        assertThat(job.stage()).isEqualTo(Stage.VALIDATION);
        assertThat(job.status()).isEqualTo(JobStatus.VALIDATING);
        assertThat(job.problem()).isEmpty();
        assertThat(job.isQuarantined()).isFalse();
        assertThat(job.completedAt()).isEmpty();
    }

    @Test
    void a_job_knows_which_readers_were_tried_and_why_each_was_left() {
        Pipeline tiers = new Pipeline(Set.of(Stage.OCR_CLOUD));
        while (job.stage() != Stage.OCR) {
            job.advance(tiers, new Outcome.Confident<>("product"), NOW, WORKED);
        }
        job.advance(tiers, new Outcome.Doubtful<>("product", "blurred"), NOW, WORKED);
        job.advance(tiers, new Outcome.Skipped<>("over budget"), NOW, WORKED);
        job.advance(tiers, new Outcome.Confident<>("product"), NOW, WORKED);

        assertThat(job.tiers())
                .containsExactly(
                        new TriedTier(ReaderTier.LOCAL_OCR, Verdict.DOUBTFUL, "blurred"),
                        new TriedTier(ReaderTier.CLOUD_OCR, Verdict.SKIPPED, "over budget"),
                        new TriedTier(ReaderTier.LLM, Verdict.SKIPPED, "not configured"));
    }

    @Test
    void a_text_that_stands_in_the_file_was_not_recognized() {
        while (job.stage() != Stage.OCR) {
            job.advance(LOCAL, new Outcome.Confident<>("product"), NOW, WORKED);
        }
        job.drafted(new Draft(List.of()), ReaderTier.TEXT_LAYER);

        job.advance(LOCAL, new Outcome.Confident<>("product"), NOW, WORKED);

        assertThat(job.tiers()).containsExactly(new TriedTier(ReaderTier.TEXT_LAYER, Verdict.CONFIDENT, null));
    }

    @Test
    void a_cancelled_job_has_ended_and_hears_no_call_that_is_under_way() {
        job.begin(NOW);
        WakeUp underWay = job.wakeUp();

        job.cancel(NOW);

        assertThat(job.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.stage()).isEqualTo(Stage.DONE);
        assertThat(job.completedAt()).contains(NOW);
        assertThat(job.revision()).isGreaterThan(underWay.revision());
    }

    @Test
    void a_restarted_job_is_as_new_but_for_the_calls_it_hears() {
        job.begin(NOW);
        job.advance(LOCAL, new Outcome.Rejected<>(Problem.DOCUMENT_UNREADABLE, "blurred"), NOW, WORKED);
        int before = job.revision();

        job.restart(ModelUse.NEEDED, NOW);

        assertThat(job.wakeUp()).isEqualTo(new WakeUp(job.id(), Stage.CLASSIFICATION, before + 1));
        assertThat(job)
                .usingRecursiveComparison()
                .ignoringFields("id", "documentId", "districtId", "revision")
                .isEqualTo(job(Priority.NORMAL));
    }

    @Test
    void a_restarted_job_is_awaited_from_then_on() {
        Instant later = NOW.plusSeconds(3600);
        Instant before = job.awaitedSince();
        job.begin(NOW);
        job.advance(LOCAL, new Outcome.Rejected<>(Problem.DOCUMENT_UNREADABLE, "blurred"), NOW, WORKED);

        job.restart(ModelUse.NEEDED, later);

        assertThat(before).isEqualTo(NOW);
        assertThat(job.awaitedSince()).isEqualTo(later);
    }

    @Test
    void a_job_whose_document_has_been_read_before_only_has_to_be_judged() {
        ProcessingJob known = read();

        known.advance(LOCAL, new Outcome.Confident<>(DRAFT), NOW, Duration.ZERO);

        assertThat(known.isCached()).isTrue();
        assertThat(known.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(known.wakeUp()).isEqualTo(new WakeUp(known.id(), Stage.NOTIFICATION, 1));
        assertThat(known.startedAt()).contains(NOW);
        assertThat(known.completedAt()).contains(NOW);
        assertThat(known.processingTier()).contains(ReaderTier.CLOUD_OCR);
        assertThat(known.stageMillis()).containsOnlyKeys(Stage.VALIDATION);
    }

    @Test
    void what_has_been_read_before_but_is_doubtful_waits_for_a_person() {
        ProcessingJob known = read();

        known.advance(LOCAL, new Outcome.Doubtful<>(DRAFT, "faint print"), NOW, Duration.ZERO);

        assertThat(known.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(known.stage()).isEqualTo(Stage.REVIEW);
        assertThat(known.draft()).contains(DRAFT);
    }

    @Test
    void a_restarted_job_is_read_by_itself() {
        ProcessingJob known = read();

        known.restart(ModelUse.NEEDED, NOW);

        assertThat(known.isCached()).isFalse();
        assertThat(known.draft()).isEmpty();
        assertThat(known.stage()).isEqualTo(Pipeline.FIRST);
    }

    private static ProcessingJob read() {
        return ProcessingJob.read(JobId.random(), document(Priority.NORMAL), DRAFT, ReaderTier.CLOUD_OCR, NOW);
    }

    @Test
    void people_are_told_how_to_take_a_better_picture_and_otherwise_what_the_problem_is() {
        ProcessingJob other = job(Priority.NORMAL);

        job.advance(
                LOCAL,
                new Outcome.Rejected<>(Problem.DOCUMENT_UNREADABLE, "inside", PictureFlaw.BLUR).recast(),
                NOW,
                WORKED);
        other.advance(LOCAL, new Outcome.Rejected<>(Problem.DOCUMENT_UNREADABLE, "inside"), NOW, WORKED);

        assertThat(job.problemMessage()).contains(PictureFlaw.BLUR.advice());
        assertThat(other.problemMessage()).contains(Problem.DOCUMENT_UNREADABLE.title());
    }

    @Test
    void a_notification_that_cannot_be_sent_does_not_undo_a_completed_job() {
        for (int step = 0; step < 4; step++) {
            job.advance(LOCAL, new Outcome.Confident<>("product"), NOW, WORKED);
        }

        job.advance(LOCAL, new Outcome.Rejected<>(Problem.INTERNAL_ERROR, "nobody listens"), NOW, WORKED);

        assertThat(job.stage()).isEqualTo(Stage.DONE);
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.problem()).isEmpty();
    }

    @Test
    void urgent_documents_are_called_before_others_of_the_same_stage() {
        assertThat(job(Priority.URGENT).messagePriority()).isEqualTo(9);
        assertThat(job(Priority.HIGH).messagePriority()).isEqualTo(8);
        assertThat(job(Priority.LOW).messagePriority()).isEqualTo(6);
    }

    private static ProcessingJob job(Priority priority) {
        return new ProcessingJob(JobId.random(), document(priority), NOW);
    }

    private static Document document(Priority priority) {
        return new Document(
                DocumentId.random(),
                DistrictId.random(),
                null,
                UserId.random(),
                new Blobs.Blob(ContentHash.of(new byte[] {1}), 1),
                "week.pdf",
                new DocumentDetails(null, null, null, null, priority, null));
    }
}
