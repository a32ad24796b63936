package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a webhook to its receiver, over the wire. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(120)
class WebhookIT {
    private final RunningBellgrid bellgrid;
    private final Client admin;
    private final Receiver receiver = new Receiver();
    private final List<String> made = new ArrayList<>();

    WebhookIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.admin = Client.demo(bellgrid, "admin");
    }

    @AfterEach
    void cleanUp() throws Exception {
        for (String webhook : made) {
            assertThat(admin.delete(webhook).statusCode()).isEqualTo(204);
        }
        receiver.close();
    }

    @Test
    void a_ping_arrives_signed() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 204));

        JsonNode ping = ping(webhook);
        Receiver.Message message = receiver.next();

        assertThat(message.header("webhook-id")).isEqualTo(ping.path("id").asText());
        assertThat(message.header("Content-Type")).isEqualTo("application/json");
        assertThat(signatures(message))
                .containsExactly(signature(webhook.path("secret").asText(), message));
        JsonNode body = Mappers.JSON.readTree(message.body());
        assertThat(body).isEqualTo(ping.path("payload"));
        assertThat(body.path("type").asText()).isEqualTo("webhook.ping");
        assertThat(body.path("timestamp").asText()).endsWith("Z");
        assertThat(body.at("/data/webhookId").asText())
                .isEqualTo(webhook.path("id").asText());
        JsonNode delivered = delivery(webhook, "delivered");
        assertThat(delivered.path("statusCode").asInt()).isEqualTo(204);
        assertThat(delivered.path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void what_fails_is_tried_again_under_the_same_id() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 500, 200));
        ping(webhook);

        Receiver.Message first = receiver.next();
        Receiver.Message second = receiver.next();

        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(second.body()).isEqualTo(first.body());
        JsonNode delivered = delivery(webhook, "delivered");
        assertThat(delivered.path("attempts").asInt()).isEqualTo(2);
        assertThat(delivered.path("error").isNull()).isTrue();
    }

    @Test
    void attempts_come_to_an_end_and_can_be_had_again() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 500, 500, 500, 200));
        ping(webhook);

        JsonNode failed = delivery(webhook, "failed");
        assertThat(failed.path("attempts").asInt()).isEqualTo(3);
        assertThat(failed.path("error").asText()).isEqualTo("unwanted_answer");
        HttpResponse<String> again =
                post(path(webhook) + "/deliveries/" + failed.path("id").asText() + "/redeliver");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        assertThat(delivery(webhook, "delivered").path("id")).isEqualTo(failed.path("id"));
    }

    @Test
    void who_is_gone_is_told_nothing_more() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 410));
        ping(webhook);

        assertThat(delivery(webhook, "failed").path("statusCode").asInt()).isEqualTo(410);

        JsonNode disabled = json(admin.get(path(webhook)));
        assertThat(disabled.path("active").asBoolean()).isFalse();
        assertThat(disabled.path("disabledReason").asText()).isEqualTo("gone");
        assertThat(post(path(webhook) + "/ping").statusCode()).isEqualTo(409);
        HttpResponse<String> revived = admin.patch(path(webhook), "{\"active\": true}");
        assertThat(revived.statusCode()).as(revived.body()).isEqualTo(200);
        assertThat(post(path(webhook) + "/ping").statusCode()).isEqualTo(202);
    }

    @Test
    void a_redirect_is_a_failure() throws Exception {
        String elsewhere = receiver.answering("/elsewhere", 200);
        JsonNode webhook = create(receiver.redirecting("/hooks", elsewhere));
        ping(webhook);

        assertThat(delivery(webhook, "failed").path("statusCode").asInt()).isEqualTo(308);

        while (!receiver.isEmpty()) {
            assertThat(receiver.next().path()).isEqualTo("/hooks");
        }
    }

    @Test
    void a_receiver_that_is_silent_holds_up_no_other() throws Exception {
        JsonNode silent = create(receiver.silent("/silent"));
        JsonNode quick = create(receiver.answering("/quick", 200));
        for (int i = 0; i <= TestSurroundings.SENDERS; i++) {
            ping(silent);
        }

        ping(quick);

        int unanswered = 0;
        while (!receiver.next().path().equals("/quick")) {
            unanswered++;
        }
        assertThat(unanswered).isLessThanOrEqualTo(TestSurroundings.SENDERS_PER_WEBHOOK);
    }

    @Test
    void what_a_server_was_sending_that_went_down_is_sent_by_another() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 200));
        UUID id = UUID.randomUUID();

        insert(
                "INSERT INTO webhook_deliveries (id, district_id, webhook_id, event_type, payload, status, attempts,"
                        + " next_attempt_at, lease_token, lease_until, created_at)"
                        + " SELECT ?, district_id, id, 'job.completed', '{}', 'pending', 1, now(), gen_random_uuid(),"
                        + " now() + interval '2 seconds', now() FROM webhooks WHERE id = ?",
                id,
                UUID.fromString(webhook.path("id").asText()));

        assertThat(receiver.next().header("webhook-id")).isEqualTo(id.toString());
        assertThat(delivery(webhook, "delivered").path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void it_is_told_once_how_a_job_has_ended() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 200));
        Upload upload = Upload.of(Client.demo(bellgrid, "teacher"), "week.pdf", SheetPdf.week("Announced to portals"));
        upload.rested();

        JsonNode message = Mappers.JSON.readTree(receiver.next().body());

        assertThat(message.path("type").asText()).isEqualTo("job.completed");
        assertThat(message.at("/data/jobId").asText()).isEqualTo(upload.jobId());
        assertThat(message.at("/data/timetableId").asText()).isEqualTo(Client.text(upload.job(), "timetableId"));
        delivery(webhook, "delivered");
        assertThat(json(admin.get(path(webhook) + "/deliveries")).path("items")).hasSize(1);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void a_new_secret_signs_beside_the_old_one() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 200));

        JsonNode rotated = json(post(path(webhook) + "/secret"));
        ping(webhook);

        Receiver.Message message = receiver.next();
        assertThat(signatures(message))
                .containsExactly(
                        signature(rotated.path("secret").asText(), message),
                        signature(webhook.path("secret").asText(), message));
        assertThat(admin.get(path(webhook)).body()).doesNotContain("whsec_");
        assertThat(admin.get("/webhooks").body()).doesNotContain("whsec_");
    }

    @Test
    void what_is_listed_comes_in_pages() throws Exception {
        JsonNode webhook = create(receiver.answering("/hooks", 200));
        ping(webhook);
        ping(webhook);

        HttpResponse<String> webhooks = admin.get("/webhooks?limit=1");
        HttpResponse<String> deliveries = admin.get(path(webhook) + "/deliveries?limit=1&page=2");

        assertThat(json(webhooks).path("items")).hasSize(1);
        assertThat(webhooks.headers().firstValue("Link").orElseThrow()).contains("rel=\"last\"");
        assertThat(json(deliveries).path("items")).hasSize(1);
        assertThat(json(deliveries).at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(admin.get(path(webhook) + "/deliveries?status=late").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_another_district_has_is_not_there() throws Exception {
        String theirs = "/webhooks/" + anotherDistrictsWebhook();
        String ours = path(create(receiver.answering("/hooks", 200)));

        assertThat(admin.get(theirs).statusCode()).isEqualTo(404);
        assertThat(admin.patch(theirs, "{\"active\": false}").statusCode()).isEqualTo(404);
        assertThat(admin.delete(theirs).statusCode()).isEqualTo(404);
        assertThat(admin.get(theirs + "/deliveries").statusCode()).isEqualTo(404);
        assertThat(post(theirs + "/ping").statusCode()).isEqualTo(404);
        assertThat(post(theirs + "/secret").statusCode()).isEqualTo(404);
        assertThat(post(ours + "/deliveries/" + UUID.randomUUID() + "/redeliver")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/webhooks").body()).doesNotContain(theirs);
    }

    private UUID anotherDistrictsWebhook() throws Exception {
        UUID id = UUID.randomUUID();
        insert(
                "INSERT INTO webhooks (id, district_id, url, event_types, secret, created_at)"
                        + " VALUES (?, ?, 'https://portal.example/', '[\"job.failed\"]', 'whsec_', now())",
                id,
                OtherDistrict.create(bellgrid).district());
        return id;
    }

    private void insert(String statement, UUID... ids) throws SQLException {
        try (Connection connection = bellgrid.connection();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < ids.length; i++) {
                insert.setObject(i + 1, ids[i]);
            }
            insert.executeUpdate();
        }
    }

    private JsonNode create(String url) throws Exception {
        HttpResponse<String> answer =
                admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                {"url": "%s", "eventTypes": ["job.completed"], "description": "a test's"}""".formatted(url)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode webhook = json(answer);
        made.add(path(webhook));
        return webhook;
    }

    private JsonNode ping(JsonNode webhook) throws Exception {
        HttpResponse<String> answer = post(path(webhook) + "/ping");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer);
    }

    /** The first message to a webhook that has come to that; waits for it. */
    private JsonNode delivery(JsonNode webhook, String status) throws Exception {
        while (true) {
            JsonNode items = json(admin.get(path(webhook) + "/deliveries?status=" + status))
                    .path("items");
            if (!items.isEmpty()) {
                return items.get(0);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return admin.post(path, "application/json", BodyPublishers.noBody());
    }

    private static String path(JsonNode webhook) {
        return "/webhooks/" + webhook.path("id").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Mappers.JSON.readTree(answer.body());
    }

    private static List<String> signatures(Receiver.Message message) {
        return List.of(message.header("webhook-signature").split(" "));
    }

    /** As a receiver computes it. */
    private static String signature(String secret, Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        String signed =
                "%s.%s.%s".formatted(message.header("webhook-id"), message.header("webhook-timestamp"), message.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
