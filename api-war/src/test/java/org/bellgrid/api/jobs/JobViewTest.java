package org.bellgrid.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.bellgrid.api.SampleJobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.Doubt;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;

class JobViewTest {
    private final Document document = SampleJobs.document();

    @Test
    void a_new_job_is_pending_and_has_nothing_to_show() {
        JobView view = view(SampleJobs.pending(document));

        assertThat(view.status()).isEqualTo("pending");
        assertThat(view.stage()).isEqualTo("classification");
        assertThat(view.progress()).isZero();
        assertThat(view.startedAt()).isNull();
        assertThat(view.timetableIds()).isEmpty();
        assertThat(view.metadata().processingTime()).containsEntry("total", 0L);
    }

    @Test
    void the_end_is_estimated_by_what_the_document_is() {
        Document pdf = SampleJobs.pdf();

        assertThat(view(SampleJobs.reading(document)).estimatedCompletion())
                .isEqualTo(SampleJobs.MORNING.plusSeconds(7));
        assertThat(view(SampleJobs.reading(pdf), pdf).estimatedCompletion())
                .isEqualTo(SampleJobs.MORNING.plusSeconds(3));
    }

    @Test
    void a_draft_is_shown_while_a_reviewer_is_awaited() {
        JobView view = view(SampleJobs.inReview(document));

        assertThat(view.status()).isEqualTo("hitl_pending");
        assertThat(view.estimatedCompletion()).isNull();
        assertThat(view.confidence()).isEqualTo(0.75);
        assertThat(view.processingTier()).isEqualTo("local_ocr");
        assertThat(view.draftData())
                .isNotNull()
                .satisfies(draft -> assertThat(draft.timeblocks())
                        .extracting(block -> block.position())
                        .containsExactly(1, 2));
    }

    @Test
    void the_readers_that_were_tried_are_named() {
        assertThat(view(SampleJobs.inReview(document)).metadata().tiers())
                .containsExactly(new JobMetadata.Tried("local_ocr", "confident", null));
    }

    @Test
    void a_completed_job_names_its_timetables_and_no_draft() {
        TimetableId first = TimetableId.random();
        TimetableId second = TimetableId.random();

        JobView view = JobView.of(SampleJobs.completed(document), document, List.of(first, second), Optional.empty());

        assertThat(view.status()).isEqualTo("completed");
        assertThat(view.progress()).isEqualTo(100);
        assertThat(view.timetableId()).isEqualTo(first.value());
        assertThat(view.timetableIds()).containsExactly(first.value(), second.value());
        assertThat(view.draftData()).isNull();
        assertThat(view.completedAt()).isEqualTo(SampleJobs.MORNING.plusSeconds(2));
        assertThat(view.metadata().processingTime())
                .containsEntry("classification", 40L)
                .containsEntry("validation", 40L)
                .containsEntry("total", 200L);
    }

    @Test
    void a_failed_job_says_why_but_not_what_only_operators_should_know() throws Exception {
        JobView view = view(
                SampleJobs.failed(document, new Outcome.Rejected<>(Problem.DOCUMENT_ENCRYPTED, "the inside story")));

        assertThat(view.status()).isEqualTo("failed");
        assertThat(view.errorCode()).isEqualTo("DOCUMENT_ENCRYPTED");
        assertThat(view.errorMessage()).isEqualTo(Problem.DOCUMENT_ENCRYPTED.title());
        assertThat(Mappers.JSON.writeValueAsString(view)).doesNotContain("inside story");
    }

    @Test
    void the_names_are_those_of_the_contract() {
        JsonNode json = Mappers.JSON.valueToTree(view(SampleJobs.pending(document)));

        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "documentId",
                        "status",
                        "stage",
                        "progress",
                        "confidence",
                        "processingTier",
                        "cached",
                        "startedAt",
                        "estimatedCompletion",
                        "completedAt",
                        "timetableId",
                        "timetableIds",
                        "hitlTaskId",
                        "doubtful",
                        "draftData",
                        "errorCode",
                        "errorMessage",
                        "pictureFlaw",
                        "retryCount",
                        "metadata");
        assertThat(json.get("createdAt").asText()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void the_review_task_is_named() {
        ProcessingJob job = SampleJobs.inReview(document);
        HitlTask task = new HitlTask(
                HitlTaskId.random(),
                job,
                HitlTask.Purpose.DOUBT,
                new Doubt("1 of 9 blocks", List.of(3)),
                job.createdAt());

        JobView view = JobView.of(job, document, List.of(), Optional.of(task));

        assertThat(view.hitlTaskId()).isEqualTo(task.id().value());
        assertThat(view.doubtful()).isEqualTo(1);
    }

    private JobView view(ProcessingJob job) {
        return view(job, document);
    }

    private static JobView view(ProcessingJob job, Document document) {
        return JobView.of(job, document, List.of(), Optional.empty());
    }
}
