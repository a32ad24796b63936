package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocketHandshakeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients hear of their jobs while they are connected, and who may listen. */
@ExtendWith(RunningBellgrid.Starter.class)
class LiveEventsIT {
    private final RunningBellgrid bellgrid;
    private Client teacher;

    LiveEventsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        this.teacher = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_client_hears_of_every_stage_up_to_the_timetable() throws Exception {
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Live Lesson"));
            live.subscribe(upload.jobId());

            JsonNode completed = live.next("job:completed");

            assertThat(completed.path("jobId").asText()).isEqualTo(upload.jobId());
            assertThat(completed.path("timetableId").asText()).isEqualTo(Client.text(upload.rested(), "timetableId"));
            assertThat(completed.path("confidence").asDouble()).isPositive();
            assertThat(completed.path("timestamp").asText()).endsWith("Z");
        }
    }

    @Test
    void who_comes_late_hears_how_it_ended() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Late Lesson"));
        upload.rested();
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.subscribe(upload.jobId());

            assertThat(live.next("job:completed").path("jobId").asText()).isEqualTo(upload.jobId());
        }
    }

    @Test
    void who_was_away_gets_what_was_said_meanwhile() throws Exception {
        String lastEventId;
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.say("{\"type\": \"authenticate\", \"token\": \"%s\"}".formatted(teacher.token()));
            lastEventId = live.next("ready").path("lastEventId").asText();
        }
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Missed Lesson"));
        upload.rested();
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.subscribe(upload.jobId());
            live.next("job:completed");

            live.say("{\"type\": \"resume\", \"lastEventId\": \"%s\"}".formatted(lastEventId));

            List<Long> ids = new ArrayList<>();
            List<String> statuses = new ArrayList<>();
            JsonNode event;
            do {
                event = live.heard().take();
                ids.add(event.path("id").asLong());
                statuses.add(event.path("status").asText());
            } while (!event.path("type").asText().equals("job:completed"));
            assertThat(ids).isSorted().doesNotHaveDuplicates();
            assertThat(ids.get(0)).isGreaterThan(Long.parseLong(lastEventId));
            assertThat(statuses).containsSubsequence("pending", "classifying", "preprocessing", "ocr", "validating");
        }
    }

    @Test
    void what_another_server_has_said_is_heard_here_even_when_its_message_was_lost() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Other Lesson"));
        upload.rested();
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.subscribe(upload.jobId());
            live.next("job:completed");

            writeEvent(upload.jobId());

            assertThat(live.next("job:status").path("progress").asInt()).isEqualTo(42);
        }
    }

    private void writeEvent(String jobId) throws Exception {
        try (Connection connection = bellgrid.connection();
                PreparedStatement event = connection.prepareStatement("""
                        INSERT INTO job_events (district_id, job_id, type, status, stage, data)
                        SELECT district_id, id, 'job:status', 'ocr', 'ocr', '{"progress": 42}'
                          FROM processing_jobs WHERE id = ?""")) {
            event.setObject(1, UUID.fromString(jobId));
            assertThat(event.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_browser_may_offer_the_token_as_a_sub_protocol() throws Exception {
        try (LiveClient live = LiveClient.connect(
                bellgrid, handshake -> handshake.subprotocols("bellgrid.v1", "bearer." + teacher.token()))) {
            assertThat(live.next("ready").path("lastEventId").asText()).isNotEmpty();
        }
    }

    @Test
    void only_a_good_token_opens_the_line() throws Exception {
        try (LiveClient live = LiveClient.connect(bellgrid)) {
            live.say("{\"type\": \"authenticate\", \"token\": \"no-token\"}");

            assertThat(live.closedFor()).isEqualTo("1008 UNAUTHORIZED");
        }
        try (LiveClient live = LiveClient.connect(bellgrid)) {
            live.subscribe(UUID.randomUUID().toString());

            assertThat(live.closedFor()).isEqualTo("1008 UNAUTHORIZED");
        }
    }

    @Test
    void a_forged_token_opens_nothing() throws Exception {
        Map<String, String> forged = ForgedTokens.of(bellgrid).all(bellgrid.base());
        forged.remove("without upn"); // the container's own name for the caller, which nobody asks for here
        for (Map.Entry<String, String> forgery : forged.entrySet()) {
            try (LiveClient live = LiveClient.connect(bellgrid)) {
                live.say("{\"type\": \"authenticate\", \"token\": \"%s\"}".formatted(forgery.getValue()));

                assertThat(live.closedFor()).as(forgery.getKey()).matches("1008 UNAUTHORIZED|1009 .*");
            }
        }
    }

    @Test
    void who_shows_no_token_is_not_kept() throws Exception {
        try (LiveClient live = LiveClient.connect(bellgrid)) {
            assertThat(live.closedFor()).isEqualTo("1001 SILENT");
        }
    }

    @Test
    void a_page_of_a_foreign_origin_is_refused() {
        assertThatThrownBy(() ->
                        LiveClient.connect(bellgrid, handshake -> handshake.header("Origin", "https://evil.example")))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void the_products_own_page_is_welcome() throws Exception {
        String own = "http://localhost:" + bellgrid.base().getPort();
        try (LiveClient live = LiveClient.connect(bellgrid, handshake -> handshake.header("Origin", own))) {
            live.authenticate(teacher);
        }
    }

    @Test
    void the_line_ends_with_the_session() throws Exception {
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            teacher.post("/auth/logout", "application/json", BodyPublishers.noBody());

            assertThat(live.closedFor()).isEqualTo("1008 SESSION_ENDED");
        }
    }

    @Test
    void another_districts_jobs_are_not_there() throws Exception {
        OtherDistrict other = OtherDistrict.create(bellgrid);
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.subscribe(other.job().toString());

            JsonNode error = live.next("error");

            assertThat(error.path("code").asText()).isEqualTo("NOT_FOUND");
            writeEvent(other.job().toString());
            Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Own Lesson"));
            live.subscribe(upload.jobId());
            assertThat(live.next("job:completed").path("jobId").asText()).isEqualTo(upload.jobId());
            assertThat(live.heard()).isEmpty();
        }
    }

    @Test
    void what_is_not_understood_is_said_so() throws Exception {
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            live.say("{\"type\": \"sing\"}");
            assertThat(live.next("error").path("code").asText()).isEqualTo("VALIDATION_ERROR");

            live.say("no JSON at all");
            assertThat(live.closedFor()).startsWith("1003 ");
        }
    }
}
