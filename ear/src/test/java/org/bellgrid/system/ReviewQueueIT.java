package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What reviewers choose from, and who gets it. */
@ExtendWith(RunningBellgrid.Starter.class)
class ReviewQueueIT {
    private static final String OPEN = "/hitl/tasks?limit=100&status=";

    private final RunningBellgrid bellgrid;
    private Client teacher;
    private Client reviewer;
    private Client admin;

    ReviewQueueIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        teacher = reviewer = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signInWhereNothingWaits() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        reviewer = Client.demo(bellgrid, "reviewer");
        admin = Client.demo(bellgrid, "admin");
        admin.choose("{\"acceptance\": 1.0}");
        for (String status : List.of("pending", "assigned", "in_progress")) {
            for (JsonNode task : json(admin.get(OPEN + status)).path("items")) {
                act(admin, task.path("id").asText(), "cancel");
            }
        }
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        admin.choose("{\"acceptance\": null}");
    }

    @Test
    void the_queue_says_what_each_sheet_is_and_what_is_doubtful_on_it() throws Exception {
        String task = doubtful("Queued Lesson");

        JsonNode listed = json(reviewer.get("/hitl/tasks?school=demo%20s&assignee=none&sortBy=priority&order=desc"))
                .path("items");

        assertThat(listed).hasSize(1);
        JsonNode item = listed.get(0);
        assertThat(item.path("id").asText()).isEqualTo(task);
        assertThat(item.path("school").asText()).isEqualTo("Demo School");
        assertThat(item.path("document").asText()).isEqualTo("week.pdf");
        assertThat(item.path("kind").asText()).isEqualTo("pdf");
        assertThat(item.path("pages").asInt()).isEqualTo(1);
        assertThat(item.path("purpose").asText()).isEqualTo("doubt");
        assertThat(item.path("blocks").asInt()).isEqualTo(SheetPdf.WEEK_BLOCKS);
        assertThat(item.path("doubtful").asInt()).isEqualTo(SheetPdf.WEEK_BLOCKS);
        assertThat(item.path("assigneeName").isNull()).isTrue();
        assertThat(json(reviewer.get("/hitl/tasks?status=pending&school=elsewhere"))
                        .path("items"))
                .isEmpty();
        assertThat(json(reviewer.get("/hitl/tasks/" + task)).path("doubtfulPositions"))
                .hasSize(SheetPdf.WEEK_BLOCKS);
        assertThat(reviewer.get("/hitl/tasks?assignee=you").statusCode()).isEqualTo(400);
    }

    @Test
    void the_summary_counts_what_waits_and_what_the_caller_has_done() throws Exception {
        String task = doubtful("Counted Lesson");
        doubtful("Uncounted Lesson");
        long settledBefore = settledToday(reviewer);

        act(reviewer, task, "claim");

        JsonNode before = json(reviewer.get("/hitl/summary?zone=Europe/Berlin"));
        assertThat(before.path("waiting").asInt()).isEqualTo(2);
        assertThat(before.path("doubtful").asInt()).isEqualTo(2 * SheetPdf.WEEK_BLOCKS);
        assertThat(before.path("free").asInt()).isEqualTo(1);
        assertThat(before.path("mine").asInt()).isEqualTo(1);
        assertThat(json(reviewer.get("/hitl/tasks?assignee=me&status=in_progress"))
                        .path("items"))
                .hasSize(1);
        reviewer.post("/hitl/tasks/%s/submit".formatted(task), "application/json", BodyPublishers.ofString("""
                {"timeblocks": [{"position": 1, "name": "Maths", "dayOfWeek": "MONDAY", "startTime": "09:00"}]}"""));
        assertThat(settledToday(reviewer)).isEqualTo(settledBefore + 1);
        assertThat(json(reviewer.get("/hitl/summary"))
                        .path("settledToday")
                        .path("medianSeconds")
                        .isNumber())
                .isTrue();
        assertThat(reviewer.get("/hitl/summary?zone=Nowhere").statusCode()).isEqualTo(400);
    }

    private static long settledToday(Client who) throws Exception {
        return json(who.get("/hitl/summary")).path("settledToday").path("tasks").asLong();
    }

    @Test
    void the_next_task_is_the_most_urgent_and_nobody_gets_it_twice() throws Exception {
        String older = doubtful("Older Lesson");
        String urgent = doubtful("Urgent Lesson");
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE hitl_tasks SET priority = 'urgent' WHERE id = '%s'".formatted(urgent));
        }

        HttpResponse<String> first = next(reviewer);
        HttpResponse<String> second = next(admin);
        HttpResponse<String> third = next(reviewer);

        assertThat(json(first).path("id").asText()).isEqualTo(urgent);
        assertThat(json(first).path("assigneeName").asText()).isEqualTo("Demo Reviewer");
        assertThat(json(second).path("id").asText()).isEqualTo(older);
        assertThat(third.statusCode()).isEqualTo(404);
        assertThat(third.body()).contains("No task waits");
    }

    @Test
    void of_two_who_want_the_same_task_one_gets_it_and_the_other_hears_who_that_is() throws Exception {
        String task = doubtful("Raced Lesson");

        List<HttpResponse<String>> answers =
                Stream.of(reviewer, admin)
                        .map(who -> CompletableFuture.supplyAsync(() -> raced(who, task)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        boolean reviewers = answers.get(0).statusCode() == 200;
        assertThat(answers.get(reviewers ? 1 : 0).body())
                .contains((reviewers ? "Demo Reviewer" : "Demo Admin") + " has the task.");
    }

    private static HttpResponse<String> raced(Client who, String task) {
        try {
            return act(who, task, "claim");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_administrator_hands_a_task_to_somebody_whoever_has_it() throws Exception {
        String task = doubtful("Handed Lesson");
        act(reviewer, task, "claim");
        String toAdmin = "{\"userId\": \"%s\"}".formatted(idOf(admin));

        try (LiveClient heard = LiveClient.of(bellgrid, reviewer)) {
            assertThat(assign(reviewer, task, toAdmin).statusCode()).isEqualTo(403);
            assertThat(assign(admin, task, "{\"userId\": \"%s\"}".formatted(idOf(teacher)))
                            .statusCode())
                    .isEqualTo(400);
            HttpResponse<String> assigned = assign(admin, task, toAdmin);

            assertThat(json(assigned).path("status").asText()).isEqualTo("assigned");
            assertThat(json(assigned).path("assigneeName").asText()).isEqualTo("Demo Admin");
            JsonNode event = heard.next("hitl:task");
            assertThat(event.path("taskId").asText()).isEqualTo(task);
            assertThat(event.path("status").asText()).isEqualTo("assigned");
            assertThat(event.path("assignee").asText()).isEqualTo(idOf(admin));
        }
        assertThat(act(reviewer, task, "release").body()).contains("Demo Admin has the task.");
        assertThat(json(act(admin, task, "claim")).path("status").asText()).isEqualTo("in_progress");
    }

    private static String idOf(Client who) throws Exception {
        return json(who.get("/auth/me")).path("id").asText();
    }

    private static HttpResponse<String> assign(Client who, String task, String body) throws Exception {
        return who.post("/hitl/tasks/%s/assign".formatted(task), "application/json", BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> next(Client who) throws Exception {
        return who.post("/hitl/tasks/claim", "application/json", BodyPublishers.noBody());
    }

    private static HttpResponse<String> act(Client who, String task, String verb) throws Exception {
        return who.post("/hitl/tasks/%s/%s".formatted(task, verb), "application/json", BodyPublishers.noBody());
    }

    private String doubtful(String lesson) throws Exception {
        HttpResponse<String> job =
                Upload.of(teacher, "week.pdf", SheetPdf.week(lesson)).rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("hitl_pending");
        return Client.text(job, "hitlTaskId");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Mappers.JSON.readTree(answer.body());
    }
}
