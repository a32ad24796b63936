package org.bellgrid.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import java.time.Duration;
import java.util.Map;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.junit.jupiter.api.Test;

/** What a district may see of it is its own, so that other tests are not counted. */
class PulseTest {
    private final SampleDistrict district = SampleDistrict.add();

    @Test
    void where_nothing_is_to_be_done_nothing_waits() {
        assertThat(pulse())
                .containsOnlyKeys(
                        "outbox_unsent",
                        "outbox_oldest_seconds",
                        "quarantined_jobs",
                        "review_waiting",
                        "review_oldest_seconds",
                        "webhook_waiting",
                        "webhook_oldest_seconds",
                        "budget_used_ratio",
                        "budgets_used_up")
                .allSatisfy((figure, value) -> assertThat(value).as(figure).isZero());
    }

    @Test
    void a_job_waits_before_its_stage_until_somebody_works_on_it() {
        ProcessingJob job = district.start(district.upload("a week"));
        change(
                "UPDATE processing_jobs SET stage_since = now() - interval '1 hour' WHERE id = ?1",
                job.id().value());

        Map<String, Double> before = pulse();
        forAll(() -> bean(Jobs.class).claim(job.wakeUp(), Duration.ofMinutes(5)));
        Map<String, Double> after = pulse();

        assertThat(before)
                .containsEntry("queue_depth classification", 1.0)
                .doesNotContainKey("jobs_running classification");
        assertThat(before.get("queue_oldest_seconds classification")).isBetween(3600.0, 3700.0);
        assertThat(after)
                .containsEntry("jobs_running classification", 1.0)
                .doesNotContainKey("queue_depth classification");
    }

    @Test
    void what_is_in_doubt_waits_for_a_reviewer() {
        ProcessingJob job = district.judge(district.upload("a week"), SampleDrafts.of(0.4, "Maths"));
        change(
                "UPDATE hitl_tasks SET created_at = now() - interval '2 hours' WHERE job_id = ?1",
                job.id().value());

        assertThat(pulse())
                .containsEntry("review_waiting", 1.0)
                .satisfies(figures ->
                        assertThat(figures.get("review_oldest_seconds")).isBetween(7200.0, 7300.0));
    }

    @Test
    void a_job_that_was_given_up_is_quarantined() {
        district.giveUp(district.upload("a week"));

        assertThat(pulse()).containsEntry("quarantined_jobs", 1.0);
    }

    @Test
    void a_call_that_is_due_is_unsent_until_it_is_sent() {
        ProcessingJob job = district.start(district.upload("a week"));
        change(
                "UPDATE outbox SET sent_at = NULL, due_at = now() - interval '1 minute' WHERE job_id = ?1",
                job.id().value());
        assertThat(pulse())
                .containsEntry("outbox_unsent", 1.0)
                .satisfies(figures ->
                        assertThat(figures.get("outbox_oldest_seconds")).isBetween(60.0, 160.0));

        change("UPDATE outbox SET sent_at = now() WHERE job_id = ?1", job.id().value());

        assertThat(pulse()).containsEntry("outbox_unsent", 0.0);
    }

    @Test
    void of_a_budget_is_told_what_is_used_until_all_of_it_is() {
        allow(2);
        spend(1);
        assertThat(pulse()).containsEntry("budget_used_ratio", 0.5).containsEntry("budgets_used_up", 0.0);

        spend(1);

        assertThat(pulse()).containsEntry("budget_used_ratio", 0.0).containsEntry("budgets_used_up", 1.0);
    }

    @Test
    void who_wants_to_spend_nothing_is_not_told_of() {
        allow(0);

        assertThat(pulse()).containsEntry("budget_used_ratio", 0.0).containsEntry("budgets_used_up", 0.0);
    }

    private void allow(int amount) {
        change(
                "INSERT INTO budgets (district_id, version, monthly_limit) VALUES (?1, 1, %d)".formatted(amount),
                district.id().value());
    }

    private void spend(int amount) {
        change(
                "INSERT INTO cost_ledger (id, district_id, tier, units, unit, amount, created_at)"
                        + " VALUES (gen_random_uuid(), ?1, 'cloud_ocr', 1, 'page', %d, now())".formatted(amount),
                district.id().value());
    }

    private Map<String, Double> pulse() {
        return in(district.id(), () -> bean(Pulse.class).take());
    }
}
