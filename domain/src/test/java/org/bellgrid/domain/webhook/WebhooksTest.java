package org.bellgrid.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.webhook.Deliveries.Claimed;
import org.junit.jupiter.api.Test;

/** Those who want to hear of events hear of them. */
class WebhooksTest {
    private static final int ALL = 100_000;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Paging FIRST = new Paging(1, 20, "createdAt", false);

    private final SampleDistrict district = SampleDistrict.add();
    private final Webhooks webhooks = bean(Webhooks.class);
    private final Deliveries deliveries = bean(Deliveries.class);

    @Test
    void a_webhook_is_told_of_what_it_wants_to_hear_in_the_transaction_in_which_it_happens() {
        Webhook completions = add(EventType.JOB_COMPLETED);
        Webhook reviews = add(EventType.JOB_HITL_REQUIRED);
        Webhook failures = add(EventType.JOB_FAILED);

        ProcessingJob published = district.judge(district.upload("sure"), SampleDrafts.of(0.95, "Maths"));
        ProcessingJob doubted = district.judge(district.upload("doubtful"), SampleDrafts.of(0.6, "Maths"));
        ProcessingJob failed = district.giveUp(district.upload("hopeless"));

        assertThat(told(completions))
                .singleElement()
                .asString()
                .contains(published.id().toString());
        assertThat(told(reviews))
                .singleElement()
                .asString()
                .contains(doubted.id().toString(), "hitlTaskId");
        assertThat(told(failures))
                .singleElement()
                .asString()
                .contains(failed.id().toString(), "OCR_FAILED");
    }

    @Test
    void whoever_listens_live_hears_the_same_in_order() {
        ProcessingJob job = district.judge(district.upload("doubtful"), SampleDrafts.of(0.6, "Maths"));
        JobEvents events = bean(JobEvents.class);

        List<JobEvent> heard = in(district.id(), () -> events.after(district.id(), 0, ALL));
        assertThat(heard).extracting(JobEvent::id).isSorted();
        assertThat(heard).filteredOn(JobEvent::isOfTask).hasSize(1);
        assertThat(in(district.id(), () -> events.newest(district.id())))
                .isEqualTo(heard.get(heard.size() - 1).id());
        assertThat(in(district.id(), () -> events.latestOf(district.id(), job.id())))
                .hasValueSatisfying(latest -> assertThat(latest.type()).isEqualTo("job:hitl_required"))
                .hasValueSatisfying(latest -> assertThat(latest.reason()).isPresent())
                .hasValueSatisfying(
                        latest -> assertThat(latest.data().path("jobId").asText())
                                .isEqualTo(job.id().toString()));
    }

    private List<String> told(Webhook webhook) {
        return list(webhook).stream().map(WebhookDelivery::payload).toList();
    }

    @Test
    void a_message_is_one_servers_until_it_is_recorded() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        ping(webhook);

        Claimed claimed = claim(webhook, 2).get(0);
        assertThat(claim(webhook, 2)).isEmpty();
        assertThat(claimed.payload()).contains("webhook.ping");
        assertThat(claimed.secrets()).containsExactly(webhook.secret());

        forAll(() -> {
            deliveries.held(claimed).orElseThrow().delivered(204, NOW);
            return claimed;
        });
        assertThat(forAll(() -> deliveries.held(claimed))).isEmpty();
        assertThat(list(webhook)).extracting(WebhookDelivery::status).containsExactly(DeliveryStatus.DELIVERED);
    }

    @Test
    void a_webhook_has_no_more_at_work_than_it_may() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        ping(webhook);
        ping(webhook);
        ping(webhook);

        assertThat(claim(webhook, 2)).hasSize(2);
        assertThat(claim(webhook, 2)).isEmpty();
        assertThat(claim(webhook, 3)).hasSize(1);
    }

    @Test
    void what_is_on_its_way_to_a_webhook_that_is_switched_off_is_given_up() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        ping(webhook);

        in(district.id(), () -> {
            Webhook locked = webhooks.lock(district.id(), webhook.id()).orElseThrow();
            webhooks.change(locked, details(false, EventType.JOB_FAILED), NOW);
            return locked;
        });

        assertThat(list(webhook)).extracting(WebhookDelivery::status).containsExactly(DeliveryStatus.FAILED);
        assertThat(find(webhook).disabledReason()).contains(DisabledReason.SWITCHED_OFF);
        in(district.id(), () -> {
            webhooks.announce(district.id(), EventType.JOB_FAILED, NOW, Set.of());
            return webhook;
        });
        assertThat(list(webhook)).as("nothing new").hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more() {
        Webhook webhook = add(EventType.JOB_COMPLETED);

        forAll(() -> {
            webhooks.disable(webhook.id(), DisabledReason.GONE);
            return webhook;
        });

        assertThat(find(webhook).isActive()).isFalse();
    }

    @Test
    void a_failed_message_can_be_sent_again() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        WebhookDelivery ping = ping(webhook);
        Claimed claimed = claim(webhook, 1).get(0);
        forAll(() -> {
            deliveries.held(claimed).orElseThrow().fail(500, DeliveryError.UNWANTED_ANSWER, NOW);
            return claimed;
        });

        in(district.id(), () -> {
            deliveries.lock(webhook, ping.id()).orElseThrow().redeliver(NOW.minusSeconds(1));
            return ping;
        });

        assertThat(claim(webhook, 1)).hasSize(1);
        assertThat(in(district.id(), () -> deliveries.list(webhook, DeliveryStatus.FAILED, FIRST))
                        .items())
                .isEmpty();
    }

    @Test
    void messages_are_kept_for_a_while_and_go_with_their_webhook() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        WebhookDelivery old = ping(webhook);
        ping(webhook);
        change(
                "UPDATE webhook_deliveries SET created_at = now() - interval '31 days' WHERE id = ?1",
                old.id().value());

        forAll(() -> {
            deliveries.forgetOlderThan(Duration.ofDays(30));
            return old;
        });
        assertThat(list(webhook)).hasSize(1);

        in(district.id(), () -> {
            webhooks.remove(webhooks.lock(district.id(), webhook.id()).orElseThrow());
            return webhook;
        });
        assertThat(in(district.id(), () -> webhooks.count(district.id()))).isZero();
    }

    @Test
    void a_webhook_of_another_district_is_not_there() {
        Webhook webhook = add(EventType.JOB_COMPLETED);
        SampleDistrict other = SampleDistrict.add();

        assertThat(forAll(() -> webhooks.find(other.id(), webhook.id()))).isEmpty();
        assertThat(forAll(() -> webhooks.lock(other.id(), webhook.id()))).isEmpty();
        assertThat(in(district.id(), () -> webhooks.list(district.id(), FIRST)).items())
                .extracting(Webhook::id)
                .containsExactly(webhook.id());
    }

    private Webhook add(EventType type) {
        return in(district.id(), () -> {
            Webhook webhook = new Webhook(district.id(), details(true, type), NOW);
            webhooks.add(webhook);
            return webhook;
        });
    }

    private static WebhookDetails details(boolean active, EventType type) {
        return new WebhookDetails(
                new WebhookUrl(URI.create("https://portal.example/hook")), Set.of(type), "a portal", active);
    }

    private WebhookDelivery ping(Webhook webhook) {
        return in(district.id(), () -> webhooks.ping(webhook, NOW));
    }

    private List<Claimed> claim(Webhook webhook, int most) {
        return forAll(() -> deliveries.claim(most, ALL, LONG, NOW)).stream()
                .filter(claimed -> claimed.webhook().equals(webhook.id()))
                .toList();
    }

    private Webhook find(Webhook webhook) {
        return in(district.id(), () -> webhooks.find(district.id(), webhook.id()))
                .orElseThrow();
    }

    private List<WebhookDelivery> list(Webhook webhook) {
        return in(district.id(), () -> deliveries.list(webhook, null, FIRST)).items();
    }
}
