package org.bellgrid.domain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;

import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox.Call;
import org.bellgrid.domain.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final int ALL = 100_000;
    private static final Duration UNHEARD = Duration.ofSeconds(30);

    private final SampleDistrict district = SampleDistrict.add();
    private final Outbox outbox = bean(Outbox.class);
    private final ProcessingJob job = district.start(district.upload("a week"));

    @Test
    void a_job_that_is_started_is_called_once() {
        Call call = due();
        assertThat(call.wakeUp()).isEqualTo(job.wakeUp());
        assertThat(call.priority()).isEqualTo(job.messagePriority());

        send(call);

        assertThat(allDue()).isEmpty();
    }

    @Test
    void a_call_that_nobody_has_heard_is_sent_again_under_another_name() {
        Call first = due();
        send(first);
        forAll(() -> outbox.wakeStalled(UNHEARD));
        assertThat(allDue()).as("not yet").isEmpty();

        change("UPDATE outbox SET sent_at = sent_at - interval '31 seconds' WHERE id = ?1", first.id());
        forAll(() -> outbox.wakeStalled(UNHEARD));

        assertThat(due().sends()).isEqualTo(1);
        assertThat(due().duplicateId()).isNotEqualTo(first.duplicateId());
    }

    @Test
    void a_job_whose_lease_has_run_out_is_called_again_at_once() {
        send(due());
        forAll(() -> bean(Jobs.class).claim(job.wakeUp(), Duration.ofMillis(1)));
        change(
                "UPDATE processing_jobs SET lease_until = clock_timestamp() - interval '1 millisecond' WHERE id = ?1",
                job.id().value());
        change(
                "UPDATE outbox SET sent_at = clock_timestamp() - interval '1 second' WHERE job_id = ?1",
                job.id().value());

        forAll(() -> outbox.wakeStalled(UNHEARD));

        assertThat(allDue()).hasSize(1);
    }

    @Test
    void calls_that_have_done_their_work_are_forgotten() {
        send(due());
        ProcessingJob moved = district.advance(job, new Outcome.Confident<>("a PDF"));

        forAll(() -> {
            outbox.forgetPast();
            return moved;
        });

        assertThat(allDue()).extracting(Call::wakeUp).containsExactly(moved.wakeUp());
    }

    private Call due() {
        return allDue().get(0);
    }

    private List<Call> allDue() {
        return forAll(() -> outbox.lockDue(ALL)).stream()
                .filter(call -> call.wakeUp().job().equals(job.id()))
                .toList();
    }

    private void send(Call call) {
        forAll(() -> {
            outbox.markSent(call);
            return call;
        });
    }
}
