package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an upload to all that comes of it, whoever does it, it is one trace. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(300)
class TraceIT {
    private static final int DOCUMENTS = 6;
    private static final long POLL_MILLIS = 20;

    private final RunningBellgrid bellgrid;
    private final TraceCollector collector = TestSurroundings.get().traces();
    private Client teacher;
    private Client admin;

    TraceIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        teacher = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        admin = Client.demo(bellgrid, "admin");
    }

    @AfterEach
    void asBefore() throws Exception {
        bellgrid.vision().always(VisionTexts.reading(""));
        admin.choose("{\"acceptance\": null}");
    }

    @Test
    void one_upload_is_one_trace_up_to_the_webhook() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String webhook = webhook(receiver.answering("/hooks", 204));

            Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Traced Lesson"));

            upload.rested();
            Receiver.Message message = receiver.next();
            collector.traceOf(upload.jobId(), named("webhook"));
            List<CollectedSpan> trace = collector.traceOf(upload.jobId(), named("notification"));
            assertThat(admin.delete(webhook).statusCode()).isEqualTo(204);
            assertThat(trace).extracting(CollectedSpan::traceId).containsOnly(traceId(trace));
            assertThat(stages(trace, upload))
                    .containsExactlyInAnyOrder("classification", "preprocessing", "ocr", "validation", "notification");
            assertThat(trace)
                    .filteredOn(span -> span.parentId().isEmpty())
                    .singleElement()
                    .satisfies(root -> {
                        assertThat(root.name()).isEqualTo("POST /api/v1/documents");
                        assertThat(root.kind()).isEqualTo("SERVER");
                    });
            assertThat(orphans(trace)).isEmpty();
            assertThat(trace)
                    .filteredOn(span -> span.name().startsWith("reader "))
                    .extracting(span ->
                            span.name() + " of " + parent(trace(upload), span).name())
                    .contains(
                            "reader classify of classification",
                            "reader prepare of preprocessing",
                            "reader read of ocr");
            CollectedSpan delivery =
                    trace.stream().filter(named("webhook")).findFirst().orElseThrow();
            assertThat(message.header("traceparent"))
                    .isEqualTo("00-%s-%s-01".formatted(delivery.traceId(), delivery.spanId()));
            assertThat(message.headers().get("tracestate")).isNull();
            assertThat(delivery.attribute("http.response.status_code")).contains("204");
            assertThat(delivery.attributes().values()).noneMatch(value -> value.contains("/hooks"));
        }
    }

    @Test
    void a_stage_says_what_it_has_made_of_which_job() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Described Lesson"));
        upload.rested();

        List<CollectedSpan> trace = collector.traceOf(upload.jobId(), named("notification"));

        assertThat(trace).filteredOn(span -> span.isOf(upload.jobId())).allSatisfy(stage -> {
            assertThat(stage.kind()).isEqualTo("CONSUMER");
            assertThat(stage.attribute("bellgrid.stage")).contains(stage.name());
            assertThat(stage.attribute("bellgrid.outcome")).contains("confident");
            assertThat(stage.attribute("bellgrid.attempt")).contains("1");
        });
    }

    @Test
    void the_call_of_an_outside_tier_is_in_it() throws Exception {
        bellgrid.vision().always(VisionTexts.reading(BlurredSheet.LESSON));
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        upload.rested();

        List<CollectedSpan> trace = collector.traceOf(upload.jobId(), named("notification"));

        CollectedSpan call = trace.stream().filter(named("vision")).findFirst().orElseThrow();
        assertThat(call.kind()).isEqualTo("CLIENT");
        assertThat(parent(trace, call).name()).isEqualTo("ocr-cloud");
        assertThat(call.attributes())
                .containsEntry("bellgrid.tier", "cloud_ocr")
                .containsEntry("bellgrid.tier.pages", "1");
        assertThat(call.attributes().values()).noneMatch(value -> value.contains(BlurredSheet.LESSON));
        assertThat(orphans(trace)).isEmpty();
    }

    @Test
    void what_is_done_again_after_a_crash_is_in_the_same_trace() throws Exception {
        List<Upload> uploads = new ArrayList<>();
        for (int number = 0; number < DOCUMENTS; number++) {
            uploads.add(Upload.of(teacher, "week.pdf", SheetPdf.week("Traced crash " + number)));
        }
        while (cutShort().isEmpty()) {
            Thread.sleep(POLL_MILLIS);
        }

        bellgrid.kill();
        Map<String, String> cutShort = cutShort();
        bellgrid.start();

        for (Upload upload : uploads) {
            assertThat(Client.text(upload.rested(), "status")).isEqualTo("completed");
            assertThat(collector.traceOf(upload.jobId(), named("notification")))
                    .extracting(CollectedSpan::traceId)
                    .containsOnly(traceId(trace(upload)));
        }
        assertThat(cutShort).as("jobs that the crash cut short").isNotEmpty();
        for (Map.Entry<String, String> job : cutShort.entrySet()) {
            List<CollectedSpan> trace = collector.traceOf(
                    job.getKey(),
                    span -> span.isOf(job.getKey())
                            && !span.attribute("bellgrid.attempt").orElseThrow().equals("1"));
            assertThat(job.getValue()).contains(traceId(trace));
        }
    }

    @Test
    void a_review_is_linked_to_the_trace_in_which_the_job_goes_on() throws Exception {
        ReviewTasks tasks = ReviewTasks.none(bellgrid, "1.0");
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Traced review"));
        String task = Client.text(upload.rested(), "hitlTaskId");
        String claimed = tasks.act(tasks.reviewer(), task, "claim").body();
        JsonNode blocks = Mappers.JSON.readTree(claimed).at("/draftData/timeblocks");

        HttpResponse<String> submitted = tasks.reviewer()
                .post(
                        "/hitl/tasks/" + task + "/submit",
                        "application/json",
                        BodyPublishers.ofString("{\"timeblocks\": %s}".formatted(blocks)));

        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        List<CollectedSpan> trace = collector.traceOf(upload.jobId(), named("notification"));
        assertThat(trace).extracting(CollectedSpan::traceId).containsOnly(traceId(trace));
        assertThat(orphans(trace)).isEmpty();
        CollectedSpan submit = awaited(named("POST /api/v1/hitl/tasks/{id}/submit")
                .and(span -> span.links().contains(traceId(trace))));
        assertThat(submit.traceId()).isNotEqualTo(traceId(trace));
    }

    @Test
    void nothing_of_people_is_in_a_span() throws Exception {
        String telling = "zwirbelhuber";
        teacher.get("/documents?search=" + telling);
        Client.nobody(bellgrid).get("/documents?search=" + telling);
        teacher.get("/nowhere?search=" + telling);
        assertThat(bellgrid.get("/join?token=" + telling).statusCode()).isEqualTo(200);
        Client.nobody(bellgrid).signIn(telling + "@school.example", telling);
        Upload upload = Upload.of(teacher, telling + ".pdf", SheetPdf.week("Lesson of " + telling));
        upload.rested();
        collector.traceOf(upload.jobId(), named("notification"));

        awaited(span -> span.name().equals("POST /api/v1/auth/login"));
        awaited(span -> span.attribute("url.query").isPresent());
        awaited(span -> span.attribute("url.path").filter("/join"::equals).isPresent());
        assertThat(collector.spans()).noneMatch(span -> span.toString().contains(telling));
    }

    private String webhook(String url) throws IOException, InterruptedException {
        HttpResponse<String> made =
                admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                {"url": "%s", "eventTypes": ["job.completed"], "description": "a test's"}""".formatted(url)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "/webhooks/" + Client.text(made, "id");
    }

    /** Jobs that somebody works on, and where they stand in their traces. */
    private Map<String, String> cutShort() throws SQLException {
        Map<String, String> traces = new HashMap<>();
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT id, trace FROM processing_jobs WHERE lease_token IS NOT NULL")) {
            while (rows.next()) {
                traces.put(rows.getString(1), rows.getString(2));
            }
        }
        return traces;
    }

    private CollectedSpan awaited(Predicate<CollectedSpan> which) throws InterruptedException {
        while (collector.spans().stream().noneMatch(which)) {
            Thread.sleep(POLL_MILLIS);
        }
        return collector.spans().stream().filter(which).findFirst().orElseThrow();
    }

    private List<CollectedSpan> trace(Upload upload) {
        try {
            return collector.traceOf(upload.jobId(), named("notification"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Predicate<CollectedSpan> named(String name) {
        return span -> span.name().equals(name);
    }

    private static String traceId(List<CollectedSpan> trace) {
        return trace.get(0).traceId();
    }

    private static List<String> stages(List<CollectedSpan> trace, Upload upload) {
        return trace.stream()
                .filter(span -> span.isOf(upload.jobId()))
                .map(CollectedSpan::name)
                .toList();
    }

    private static CollectedSpan parent(List<CollectedSpan> trace, CollectedSpan child) {
        return trace.stream()
                .filter(span -> span.spanId().equals(child.parentId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<CollectedSpan> orphans(List<CollectedSpan> trace) {
        Set<String> known = trace.stream().map(CollectedSpan::spanId).collect(Collectors.toSet());
        return trace.stream()
                .filter(span -> !span.parentId().isEmpty() && !known.contains(span.parentId()))
                .toList();
    }
}
