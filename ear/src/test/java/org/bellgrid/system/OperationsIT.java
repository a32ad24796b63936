package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stages, tiers and servers that an operator has stop for a while: nothing is lost, counted or given up by it. */
@ExtendWith(RunningBellgrid.Starter.class)
class OperationsIT {
    /** Of an outside reader; what it may take at most is not much more. */
    private static final Duration LONG_CALL = Duration.ofMillis(1500);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningBellgrid bellgrid;
    private final RunningBellgrid other;
    private final VisionStandIn vision;
    private Client teacher;
    private Operator operator;

    OperationsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        other = bellgrid.another();
        vision = bellgrid.vision();
        teacher = Client.nobody(bellgrid);
        operator = new Operator(teacher);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        operator = Operator.of(bellgrid);
    }

    @AfterEach
    void asBefore() throws Exception {
        other.kill();
        bellgrid.start();
        vision.always(VisionTexts.reading(""));
        for (JsonNode stage : operator.sees().path("stages")) {
            if (stage.path("pause").isObject()) {
                operator.resumes("stages/" + stage.path("stage").asText());
            }
        }
        operator.resumes("tiers/cloud_ocr");
        if (Operator.instance(operator.sees(), bellgrid).path("drained").asBoolean()) {
            operator.undrains(bellgrid);
        }
    }

    @Test
    void jobs_wait_in_front_of_a_paused_stage_and_go_on_from_there() throws Exception {
        HttpResponse<String> answer = operator.pauses("stages/ocr", "New models");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        Upload upload = uploadedUpTo("ocr", "Lesson before a pause");

        JsonNode stage = Operator.stage(operator.sees(), "ocr");
        assertThat(stage.path("waiting").asInt()).isPositive();
        assertThat(stage.path("oldestSeconds").isNumber()).isTrue();
        assertThat(stage.at("/pause/reason").asText()).isEqualTo("New models");
        assertThat(stage.at("/pause/by").asText()).isEqualTo("Demo Operator");
        awaitGauge("bellgrid_stage_paused", "stage=\"ocr\"");
        assertThat(row("SELECT j.attempts || ' ' || o.sends FROM processing_jobs j JOIN outbox o"
                        + " ON o.job_id = j.id AND o.revision = j.revision WHERE j.id = '%s'"
                                .formatted(upload.jobId())))
                .isEqualTo("0 0");

        operator.resumes("stages/ocr");

        assertThat(retries(upload)).isZero();
        assertThat(row("SELECT string_agg(action, ' ' ORDER BY id) FROM (SELECT * FROM audit_logs"
                        + " WHERE entity = 'pauses' AND actor IS NOT NULL ORDER BY id DESC LIMIT 2) a"))
                .isEqualTo("created deleted");
    }

    @Test
    void calls_that_were_on_their_way_when_a_stage_was_paused_are_made_again() throws Exception {
        List<Upload> uploads = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            uploads.add(Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson in a row " + number)));
        }
        operator.awaits(seen -> Operator.stage(seen, "ocr").path("running").asInt() > 0);

        operator.pauses("stages/ocr", "In the midst of it");

        operator.awaits(seen -> Operator.stage(seen, "ocr").path("running").asInt() == 0
                && Operator.stage(seen, "classification").path("waiting").asInt() == 0
                && Operator.stage(seen, "preprocessing").path("waiting").asInt() == 0);
        operator.resumes("stages/ocr");
        for (Upload upload : uploads) {
            assertThat(retries(upload)).isZero();
        }
    }

    @Test
    void a_pause_outlasts_a_restart_and_binds_every_server() throws Exception {
        operator.pauses("stages/validation", "Overnight");
        bellgrid.kill();
        other.start();
        bellgrid.start();

        Upload upload = uploadedUpTo("validation", "Lesson of a long night");

        assertThat(Operator.stage(operator.sees(), "validation").path("running").asInt())
                .isZero();
        Operator.of(other).resumes("stages/validation");
        assertThat(retries(upload)).isZero();
    }

    @Test
    void a_paused_tier_is_passed_by_and_the_job_says_so() throws Exception {
        int before = vision.calls();
        operator.pauses("tiers/cloud_ocr", "The invoice is not paid");

        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "processingTier")).as(job.body()).isEqualTo("local_ocr");
        assertThat(upload.reasons())
                .contains("cloud OCR: paused by an operator")
                .doesNotContain("invoice");
        assertThat(vision.calls()).isEqualTo(before);
        assertThat(Client.demo(bellgrid, "admin").get("/admin/tiers").body()).contains("\"status\":\"paused\"");
        assertThat(Operator.tier(operator.sees(), "cloud_ocr").path("status").asText())
                .isEqualTo("paused");
    }

    @Test
    void a_drained_server_finishes_what_it_has_and_leaves_the_rest_to_others() throws Exception {
        Upload.of(teacher, "week.png", BlurredSheet.picture(teacher)).rested();
        vision.always(VisionTexts.reading(BlurredSheet.LESSON).after(LONG_CALL));
        Upload begun = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        operator.awaits(
                seen -> Operator.stage(seen, "ocr_cloud").path("running").asInt() == 1);

        operator.drains(bellgrid);
        other.start();
        Upload next = Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson for the other server"));

        assertThat(retries(next)).isZero();
        assertThat(logOf(other)).contains(next.jobId());
        assertThat(logOf(bellgrid)).doesNotContain(next.jobId());
        assertThat(retries(begun)).isZero();
        assertThat(Client.text(begun.job(), "processingTier")).isEqualTo("cloud_ocr");
        operator.drains(other);
        operator.awaits(seen -> Operator.instance(seen, other).path("atWork").asInt() == 0);
        operator.undrains(bellgrid);
        assertThat(retries(Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson after a drain"))))
                .isZero();
    }

    @Test
    void a_server_that_is_told_to_end_finishes_what_it_works_on() throws Exception {
        // The first call takes as long as it takes to connect.
        Upload.of(teacher, "week.png", BlurredSheet.picture(teacher)).rested();
        vision.always(VisionTexts.reading(BlurredSheet.LESSON).after(LONG_CALL));
        int before = vision.calls();
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        Instant end = Instant.now().plus(PATIENCE);
        while (vision.calls() == before) {
            assertThat(Instant.now()).as(upload.reasons()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }

        bellgrid.terminate();
        bellgrid.start();

        assertThat(retries(upload)).isZero();
        assertThat(Client.text(upload.job(), "processingTier")).isEqualTo("cloud_ocr");
        assertThat(vision.calls()).isEqualTo(before + 1);
    }

    @Test
    void what_cannot_be_paused_is_not_there_and_nobody_pauses_without_a_reason() throws Exception {
        assertThat(operator.pauses("stages/review", "Holidays").statusCode()).isEqualTo(404);
        assertThat(operator.pauses("stages/done", "Never").statusCode()).isEqualTo(404);
        assertThat(operator.pauses("tiers/local_ocr", "It is ours").statusCode())
                .isEqualTo(404);
        HttpResponse<String> unsaid = operator.pauses("stages/ocr", " ");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("\"field\":\"reason\"");
        assertThat(new Operator(Client.demo(bellgrid, "admin"))
                        .pauses("stages/ocr", "Because")
                        .statusCode())
                .isEqualTo(403);
    }

    /** A new document whose job has come to a stage that is paused. */
    private Upload uploadedUpTo(String stage, String lesson) throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week(lesson));
        Instant end = Instant.now().plus(PATIENCE);
        while (!Client.text(upload.job(), "stage").equals(stage)) {
            assertThat(Instant.now()).as(upload.job().body()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return upload;
    }

    /** How many attempts have failed of a job that has come to a good end. */
    private static int retries(Upload upload) throws Exception {
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        return Mappers.JSON.readTree(job.body()).path("retryCount").asInt();
    }

    private void awaitGauge(String name, String label) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String metrics = bellgrid.get("/metrics?scope=application").body();
        while (metrics.lines()
                .noneMatch(line -> line.startsWith(name + "{") && line.contains(label) && line.endsWith(" 1.0"))) {
            assertThat(Instant.now()).as(metrics).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(500);
            metrics = bellgrid.get("/metrics?scope=application").body();
        }
    }

    private String row(String query) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private static String logOf(RunningBellgrid server) throws Exception {
        return Files.readString(server.logs().resolve("messages.log"));
    }
}
