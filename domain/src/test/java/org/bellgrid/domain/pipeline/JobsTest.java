package org.bellgrid.domain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.sample.OnDatabase;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.timetable.TimetableFilter;
import org.bellgrid.domain.timetable.Timetables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Paging FIRST = new Paging(1, 20, "createdAt", true);

    private final SampleDistrict district = SampleDistrict.add();
    private final Document document = district.upload("a week");
    private final Jobs jobs = bean(Jobs.class);

    @Test
    void a_job_is_claimed_once() {
        ProcessingJob job = district.start(document);

        Optional<Lease> first = claim(job, LONG);
        Optional<Lease> second = claim(job, LONG);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(found(job).attempts()).isEqualTo(1);
    }

    @Test
    void a_call_for_an_earlier_revision_claims_nothing() {
        ProcessingJob job = district.start(document);
        WakeUp early = job.wakeUp();

        district.advance(job, new Outcome.Confident<>("a PDF"));

        assertThat(forAll(() -> jobs.claim(early, LONG))).isEmpty();
    }

    @Test
    void who_lets_a_lease_run_out_loses_it_to_the_next() {
        ProcessingJob job = district.start(document);
        Lease lost = claim(job, Duration.ZERO).orElseThrow();
        Lease next = claim(job, LONG).orElseThrow();

        assertThat(forAll(() -> jobs.held(lost))).isEmpty();
        assertThat(forAll(() -> jobs.renew(lost, LONG))).isFalse();
        assertThat(forAll(() -> jobs.held(next))).isPresent();
        assertThat(forAll(() -> jobs.renew(next, LONG))).isTrue();
    }

    @Test
    void a_job_that_is_given_back_may_be_claimed_at_once() {
        ProcessingJob job = district.start(document);
        Lease lease = claim(job, LONG).orElseThrow();
        forAll(() -> {
            jobs.retryLater(jobs.held(lease).orElseThrow(), Duration.ofSeconds(1));
            return lease;
        });

        assertThat(claim(job, LONG)).isPresent();
        assertThat(found(job).retryCount()).isEqualTo(1);
    }

    @Test
    void a_job_goes_its_way_and_every_step_is_in_its_history() {
        ProcessingJob done = district.judge(document, SampleDrafts.of(0.95, "Maths", "Music"));

        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        ProcessingJob found = found(done);
        assertThat(found.stage()).isEqualTo(Stage.NOTIFICATION);
        assertThat(found.draft()).isEqualTo(done.draft());
        assertThat(found.processingTier()).contains(ReaderTier.LOCAL_OCR);
        assertThat(found.stageMillis()).containsKeys(Stage.CLASSIFICATION, Stage.OCR, Stage.VALIDATION);
        assertThat(found.completedAt()).contains(NOW);
        assertThat(in(district.id(), () -> bean(JobEvents.class).of(done.id())))
                .extracting(JobEvent::status)
                .startsWith(JobStatus.PENDING, JobStatus.CLASSIFYING)
                .endsWith(JobStatus.COMPLETED);
    }

    @Test
    void a_job_that_is_given_up_is_quarantined_and_begins_anew_when_somebody_wants_it_to() {
        ProcessingJob job = district.giveUp(document);
        assertThat(in(district.id(), () -> jobs.quarantined(district.id(), FIRST))
                        .items())
                .extracting(ProcessingJob::problem)
                .containsExactly(Optional.of(Problem.OCR_FAILED));

        boolean restarted = in(
                district.id(),
                () -> jobs.restart(jobs.lock(district.id(), job.id()).orElseThrow(), ModelUse.WANTED, NOW));

        assertThat(restarted).isTrue();
        assertThat(found(job).status()).isEqualTo(JobStatus.PENDING);
        assertThat(found(job).modelUse()).isEqualTo(ModelUse.WANTED);
        assertThat(found(job).isQuarantined()).isFalse();
        assertThat(claim(found(job), LONG)).isPresent();
    }

    @Test
    void only_what_has_come_to_an_end_is_read_again() {
        ProcessingJob waiting = district.start(document);
        ProcessingJob published = district.judge(document, SampleDrafts.of(0.95, "Maths"));

        assertThat(readAgain(waiting)).isFalse();
        assertThat(readAgain(published)).isTrue();
        assertThat(found(published).draft()).isEmpty();
    }

    private boolean readAgain(ProcessingJob job) {
        return in(
                district.id(),
                () -> jobs.readAgain(jobs.lock(district.id(), job.id()).orElseThrow(), ModelUse.NEEDED, NOW));
    }

    @Test
    void a_job_is_cancelled_once_and_whoever_works_on_it_has_lost_it() {
        ProcessingJob job = district.start(document);
        Lease lease = claim(job, LONG).orElseThrow();

        assertThat(cancel(job)).isTrue();
        assertThat(cancel(job)).isFalse();

        assertThat(forAll(() -> jobs.held(lease))).isEmpty();
        assertThat(found(job).status()).isEqualTo(JobStatus.CANCELLED);
    }

    private boolean cancel(ProcessingJob job) {
        return in(
                district.id(),
                () -> jobs.cancel(jobs.lock(district.id(), job.id()).orElseThrow(), NOW));
    }

    @Test
    void a_job_that_waits_for_nobody_is_not_settled() {
        ProcessingJob job = district.start(document);

        assertThatThrownBy(() -> forAll(() -> {
                    jobs.review(jobs.lock(district.id(), job.id()).orElseThrow(), true, NOW);
                    return job;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in review");
    }

    @Test
    void the_newest_job_of_a_document_counts() {
        ProcessingJob first = district.start(document);
        OnDatabase.change(
                "UPDATE processing_jobs SET created_at = created_at - interval '1 hour' WHERE id = ?1",
                first.id().value());
        ProcessingJob second = district.start(document);

        assertThat(in(district.id(), () -> jobs.latestOf(document)))
                .map(ProcessingJob::id)
                .contains(second.id());
        assertThat(in(district.id(), () -> jobs.latestOf(List.of(document))))
                .hasEntrySatisfying(
                        document.id(), latest -> assertThat(latest.id()).isEqualTo(second.id()));
        assertThat(in(district.id(), () -> jobs.latestOf(List.of()))).isEmpty();
    }

    @Test
    void jobs_are_listed_by_status_and_document() {
        ProcessingJob waiting = district.start(document);
        ProcessingJob failed = district.giveUp(district.upload("another week"));

        assertThat(list(null)).containsExactlyInAnyOrder(waiting.id(), failed.id());
        assertThat(list(JobStatus.FAILED)).containsExactly(failed.id());
        assertThat(in(district.id(), () -> jobs.list(district.id(), null, document.id(), FIRST))
                        .items())
                .extracting(ProcessingJob::id)
                .containsExactly(waiting.id());
    }

    private List<JobId> list(@Nullable JobStatus status) {
        return in(district.id(), () -> jobs.list(district.id(), status, null, FIRST)).items().stream()
                .map(ProcessingJob::id)
                .toList();
    }

    @Test
    void jobs_of_another_district_are_not_there() {
        ProcessingJob job = district.start(document);
        SampleDistrict other = SampleDistrict.add();

        assertThat(in(other.id(), () -> jobs.find(other.id(), job.id()))).isEmpty();
        assertThat(forAll(() -> jobs.find(other.id(), job.id()))).isEmpty();
        assertThat(forAll(() -> jobs.lock(other.id(), job.id()))).isEmpty();
    }

    @Test
    void jobs_that_ended_long_ago_are_forgotten_and_what_they_published_stays() {
        ProcessingJob done = end(district.judge(document, SampleDrafts.of(0.95, "Maths")));
        ProcessingJob recent = end(district.judge(document, SampleDrafts.of(0.95, "Art")));
        OnDatabase.change(
                "UPDATE processing_jobs SET completed_at = now() - interval '91 days' WHERE id = ?1",
                done.id().value());

        forAll(() -> jobs.forgetEnded(90, 100_000));

        assertThat(in(district.id(), () -> jobs.find(district.id(), done.id()))).isEmpty();
        assertThat(in(district.id(), () -> jobs.find(district.id(), recent.id())))
                .isPresent();
        assertThat(in(
                                district.id(),
                                () -> bean(Timetables.class)
                                        .list(
                                                district.id(),
                                                new TimetableFilter(null, null, null, null, null, null, null),
                                                FIRST))
                        .total())
                .isEqualTo(2);
    }

    private ProcessingJob end(ProcessingJob published) {
        return district.advance(published, new Outcome.Confident<>("told"));
    }

    private Optional<Lease> claim(ProcessingJob job, Duration length) {
        return forAll(() -> jobs.claim(job.wakeUp(), length));
    }

    private ProcessingJob found(ProcessingJob job) {
        return in(district.id(), () -> {
            ProcessingJob found = jobs.find(district.id(), job.id()).orElseThrow();
            found.draft();
            return found;
        });
    }
}
