package org.bellgrid.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import org.bellgrid.domain.operation.Backlog.OfDistrict;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.junit.jupiter.api.Test;

/** Other tests leave work behind: what counts here is what comes to it. */
class BacklogsTest {
    private final SampleDistrict district = SampleDistrict.add();
    private final Backlogs backlogs = bean(Backlogs.class);
    private final Backlog before = now();

    @Test
    void a_job_waits_from_when_it_came_to_its_stage_until_somebody_works_on_it() {
        ProcessingJob job = district.start(district.upload("a week"));
        change(
                "UPDATE outbox SET due_at = due_at - interval '2 days' WHERE job_id = ?1",
                job.id().value());
        change(
                "UPDATE processing_jobs SET stage_since = stage_since - interval '2 days' WHERE id = ?1",
                job.id().value());

        Backlog waiting = now();
        assertThat(waitingMore(waiting, Stage.CLASSIFICATION)).isEqualTo(1);
        assertThat(waiting.at(Stage.CLASSIFICATION).waiting().oldest()).isGreaterThanOrEqualTo(Duration.ofDays(2));
        assertThat(waiting.outbox().count()).isEqualTo(before.outbox().count() + 1);
        assertThat(waiting.outbox().oldest()).isGreaterThanOrEqualTo(Duration.ofDays(2));

        forAll(() -> bean(Jobs.class).claim(job.wakeUp(), Duration.ofMinutes(1)));

        Backlog running = now();
        assertThat(waitingMore(running, Stage.CLASSIFICATION)).isZero();
        assertThat(running.at(Stage.CLASSIFICATION).running())
                .isEqualTo(before.at(Stage.CLASSIFICATION).running() + 1);
    }

    @Test
    void calls_of_a_paused_stage_are_not_late() {
        Pauses pauses = bean(Pauses.class);
        district.start(district.upload("a week"));
        forAll(() -> {
            pauses.pause(Stage.CLASSIFICATION, "a new engine", district.reviewer(), NOW);
            return pauses;
        });
        try {
            Backlog paused = now();
            assertThat(paused.outbox().count())
                    .isLessThanOrEqualTo(before.outbox().count());
            assertThat(waitingMore(paused, Stage.CLASSIFICATION)).isEqualTo(1);
        } finally {
            forAll(() -> {
                pauses.resume(Stage.CLASSIFICATION);
                return pauses;
            });
        }
    }

    @Test
    void what_is_in_doubt_waits_for_a_person() {
        district.judge(district.upload("a week"), SampleDrafts.of(0.5, "Maths"));

        assertThat(waitingMore(now(), Stage.REVIEW)).isEqualTo(1);
        assertThat(now().at(Stage.REVIEW).waiting().oldest()).isNotNull();
    }

    @Test
    void what_was_given_up_is_counted_by_district() {
        district.giveUp(district.upload("a week"));
        district.giveUp(district.upload("another week"));

        assertThat(now().quarantine()).contains(new OfDistrict(district.id(), "District " + district.id(), 2));
        assertThat(before.quarantine()).extracting(OfDistrict::district).doesNotContain(district.id());
    }

    @Test
    void where_nothing_is_nothing_waits() {
        assertThat(before.at(Stage.DONE).waiting().count()).isZero();
        assertThat(before.at(Stage.DONE).waiting().oldest()).isNull();
    }

    private long waitingMore(Backlog then, Stage stage) {
        return then.at(stage).waiting().count() - before.at(stage).waiting().count();
    }

    private Backlog now() {
        return forAll(backlogs::now);
    }
}
