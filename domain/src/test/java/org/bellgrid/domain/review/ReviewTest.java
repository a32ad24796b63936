package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.junit.jupiter.api.Test;

/** What people do with what the machine doubts. */
class ReviewTest {
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(16));
    private static final Paging FIRST = new Paging(1, 20, "priority", true);
    private static final Draft DOUBTFUL = SampleDrafts.of(0.6, "Maths", "Music", "Art");

    private final SampleDistrict district = SampleDistrict.add();
    private final HitlTasks tasks = bean(HitlTasks.class);
    private final Queue queue = bean(Queue.class);
    private final ProcessingJob job = district.judge(district.upload("a week"), DOUBTFUL);

    @Test
    void what_is_doubted_waits_for_a_person() {
        HitlTask task = task();

        assertThat(job.status()).isEqualTo(JobStatus.HITL_PENDING);
        assertThat(task.blocks()).isEqualTo(3);
        assertThat(task.doubtful()).containsExactly(1, 2, 3);
        assertThat(task.reason()).contains("below 0.80");
        assertThat(task.isWaitedFor()).isTrue();
    }

    @Test
    void a_task_is_one_persons_until_the_claim_has_run_out() {
        assertThat(claim(district.reviewer(), NOW)).isTrue();
        assertThat(claim(district.reviewer(), NOW)).isTrue();
        assertThat(claim(district.other(), NOW)).isFalse();
        assertThat(status()).isEqualTo(JobStatus.HITL_IN_PROGRESS);

        assertThat(claim(district.other(), LATER)).isTrue();
        assertThat(task().assignee()).contains(district.other());
    }

    @Test
    void a_claim_is_renewed_by_its_holder_alone() {
        claim(district.reviewer(), NOW);

        assertThat(in(district.id(), () -> tasks.renew(task(), district.other(), NOW, LONG)))
                .isFalse();
        assertThat(in(district.id(), () -> tasks.renew(task(), district.reviewer(), LATER.minusSeconds(120), LONG)))
                .isTrue();
        assertThat(task().claimedUntil()).contains(LATER.minusSeconds(120).plus(LONG));
    }

    @Test
    void a_task_is_given_back_by_its_holder_alone() {
        claim(district.reviewer(), NOW);

        assertThat(in(district.id(), () -> tasks.release(task(), district.other(), NOW)))
                .isFalse();
        assertThat(in(district.id(), () -> tasks.release(task(), district.reviewer(), NOW)))
                .isTrue();
        assertThat(task().assignee()).isEmpty();
        assertThat(status()).isEqualTo(JobStatus.HITL_PENDING);
    }

    @Test
    void a_task_is_handed_to_somebody_whoever_has_it() {
        claim(district.reviewer(), NOW);

        assertThat(in(district.id(), () -> tasks.assign(task(), district.other(), NOW, LONG)))
                .isTrue();
        assertThat(task().status()).isEqualTo(HitlTask.Status.ASSIGNED);
        assertThat(task().assignee()).contains(district.other());
    }

    @Test
    void a_task_that_somebody_has_left_is_free_again() {
        claim(district.reviewer(), NOW);
        HitlTask task = task();

        assertThat(abandonedAt(NOW)).doesNotContain(task.id());
        assertThat(abandonedAt(LATER)).contains(task.id());
        in(district.id(), () -> {
            tasks.releaseAbandoned(task(), LATER);
            return task;
        });

        assertThat(task().status()).isEqualTo(HitlTask.Status.PENDING);
    }

    private List<HitlTaskId> abandonedAt(Instant now) {
        return forAll(() -> tasks.abandoned(now)).stream().map(HitlTask::id).toList();
    }

    @Test
    void what_a_person_makes_of_a_draft_goes_on_and_every_difference_is_kept() {
        claim(district.reviewer(), NOW);
        keepWork("[\"half done\"]");
        HitlTask task = task();
        List<BlockDetails> read = details(DOUBTFUL);
        Settlement settlement = Settlement.of(
                DOUBTFUL,
                List.of(
                        new SettledBlock(1, 1, read.get(0)),
                        new SettledBlock(2, 1, SampleDrafts.renamed(read.get(1), "Music lesson")),
                        new SettledBlock(null, 1, SampleDrafts.renamed(read.get(2), "Choir"))));

        assertThat(in(district.id(), () -> tasks.settle(task(), district.other(), settlement, "", NOW)))
                .isFalse();
        assertThat(in(district.id(), () -> tasks.settle(task(), district.reviewer(), settlement, "was blurred", NOW)))
                .isTrue();

        ProcessingJob settled = found();
        assertThat(settled.stage()).isEqualTo(Stage.VALIDATION);
        assertThat(settled.processingTier()).contains(ReaderTier.PERSON);
        assertThat(settled.draft().orElseThrow().confidence().value()).isEqualTo(1);
        assertThat(in(district.id(), () -> bean(Corrections.class).of(task)))
                .hasSize(3)
                .extracting(Correction::position)
                .containsExactlyInAnyOrder(Optional.of(2), Optional.empty(), Optional.of(3));
        HitlTask closed =
                in(district.id(), () -> tasks.find(district.id(), task.id())).orElseThrow();
        assertThat(closed.status()).isEqualTo(HitlTask.Status.COMPLETED);
        assertThat(closed.reviewNotes()).isEqualTo("was blurred");
        assertThat(in(district.id(), () -> bean(Works.class).of(closed, district.reviewer())))
                .isEmpty();
    }

    @Test
    void what_is_half_done_is_kept_for_whoever_does_it() {
        keepWork("[\"first\"]");
        keepWork("[\"second\"]");

        assertThat(in(district.id(), () -> bean(Works.class).of(task(), district.reviewer())))
                .contains(new SavedWork("[\"second\"]", NOW));
        assertThat(in(district.id(), () -> bean(Works.class).of(task(), district.other())))
                .isEmpty();
    }

    private void keepWork(String work) {
        in(district.id(), () -> {
            bean(Works.class).keep(task(), district.reviewer(), work, NOW);
            return work;
        });
    }

    @Test
    void a_cancelled_job_needs_nobody_any_more() {
        HitlTask task = task();
        in(district.id(), () -> {
            ProcessingJob locked =
                    bean(Jobs.class).lock(district.id(), job.id()).orElseThrow();
            tasks.cancelOf(locked, NOW);
            return locked;
        });

        HitlTask closed =
                in(district.id(), () -> tasks.find(district.id(), task.id())).orElseThrow();
        assertThat(closed.status()).isEqualTo(HitlTask.Status.CANCELLED);
        assertThat(in(
                        district.id(),
                        () -> tasks.cancel(tasks.find(district.id(), task.id()).orElseThrow(), NOW)))
                .isFalse();
        assertThat(in(district.id(), () -> tasks.openOf(job.id()))).isEmpty();
    }

    @Test
    void the_queue_shows_what_waits_and_what_it_is_about() {
        ProcessingJob urgent = district.judge(
                district.upload("urgent", new DocumentDetails("Term 2", "4c", null, null, Priority.URGENT, null)),
                DOUBTFUL);

        List<HitlTask> all = list(new TaskFilter(null, null, null, null, false));
        assertThat(all).extracting(HitlTask::job).containsExactly(urgent.id(), job.id());
        assertThat(list(new TaskFilter(null, Priority.URGENT, "hill", null, true)))
                .extracting(HitlTask::job)
                .containsExactly(urgent.id());
        assertThat(list(new TaskFilter(null, null, "valley", null, false))).isEmpty();
        Sheet sheet = Objects.requireNonNull(
                in(district.id(), () -> queue.sheets(all)).get(all.get(0).id()));
        assertThat(sheet.name()).isEqualTo("Term 2");
        assertThat(sheet.className()).isEqualTo("4c");
        assertThat(sheet.school()).isEqualTo("Hill School");
        assertThat(sheet.assignee()).isNull();
    }

    private List<HitlTask> list(TaskFilter filter) {
        return in(district.id(), () -> queue.list(district.id(), filter, FIRST)).items();
    }

    @Test
    void the_next_is_the_most_urgent_that_nobody_has() {
        ProcessingJob urgent = district.judge(
                district.upload("urgent", new DocumentDetails(null, null, null, null, Priority.URGENT, null)),
                DOUBTFUL);

        assertThat(next(district.reviewer())).contains(urgent.id());
        assertThat(next(district.other())).contains(job.id());
        assertThat(next(district.reviewer())).isEmpty();
        QueueSummary summary = summary(district.reviewer());
        assertThat(summary.waiting()).isEqualTo(2);
        assertThat(summary.doubtful()).isEqualTo(6);
        assertThat(summary.free()).isZero();
        assertThat(summary.mine()).isEqualTo(1);
        assertThat(summary.settled()).isEqualTo(new QueueSummary.Settled(0, 0, null));
    }

    private Optional<JobId> next(UserId reviewer) {
        return in(district.id(), () -> queue.takeNext(district.id(), reviewer, NOW, LONG))
                .map(HitlTask::job);
    }

    private QueueSummary summary(UserId reviewer) {
        return in(district.id(), () -> queue.summary(district.id(), reviewer, NOW.minusSeconds(60), NOW));
    }

    private HitlTask task() {
        return in(district.id(), () -> tasks.openOf(job.id())).orElseThrow();
    }

    private boolean claim(UserId reviewer, Instant now) {
        return in(district.id(), () -> tasks.claim(task(), reviewer, now, LONG));
    }

    private JobStatus status() {
        return found().status();
    }

    private ProcessingJob found() {
        return in(district.id(), () -> {
            ProcessingJob found = bean(Jobs.class).find(district.id(), job.id()).orElseThrow();
            found.draft(); // is read when it is asked for, in this transaction
            return found;
        });
    }

    private static List<BlockDetails> details(Draft draft) {
        return draft.blocks().map(block -> block.details()).toList();
    }
}
