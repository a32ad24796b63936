package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a doubtful draft to what a reviewer has settled. */
@ExtendWith(RunningBellgrid.Starter.class)
class ReviewIT {
    private final RunningBellgrid bellgrid;
    private Client teacher;
    private Client reviewer;
    private Client admin;

    ReviewIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        teacher = reviewer = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        reviewer = Client.demo(bellgrid, "reviewer");
        admin = Client.demo(bellgrid, "admin");
        accept("1.0");
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        accept("null");
    }

    /** From which confidence on nobody is asked: a machine is never as sure as 1. */
    private void accept(String confidence) throws Exception {
        HttpResponse<String> settings = admin.get("/admin/settings");
        HttpResponse<String> changed = admin.change(
                "PATCH", "/admin/settings", Client.version(settings), "{\"acceptance\": %s}".formatted(confidence));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void what_a_reviewer_settles_is_published() throws Exception {
        Upload upload = doubtful("Settled Lesson");
        String task = taskOf(upload);
        assertThat(reviewer.get("/hitl/tasks?status=pending&sortBy=priority&order=desc&limit=100")
                        .body())
                .contains(task);

        HttpResponse<String> claimed = act(reviewer, task, "claim");

        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        assertThat(Client.text(upload.job(), "status")).isEqualTo("hitl_in_progress");
        HttpResponse<String> settled = submit(reviewer, task, corrected(claimed));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        assertThat(Client.text(settled, "status")).isEqualTo("completed");
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        assertThat(Client.text(job, "processingTier")).isEqualTo("person");
        JsonNode timetable = Mappers.JSON.readTree(upload.timetable().body());
        assertThat(timetable.path("timeblocks")).hasSize(SheetPdf.WEEK_BLOCKS - 3 + 1);
        assertThat(timetable.findValuesAsText("name"))
                .contains("Corrected Lesson", "Choir")
                .doesNotContain("Settled Lesson", "Break");
        assertThat(timetable.path("timeblocks"))
                .allSatisfy(
                        block -> assertThat(block.path("confidence").asDouble()).isEqualTo(1.0));
        assertThat(correctionsOf(task)).isEqualTo(5);
    }

    /** Names Monday's first lesson anew, takes the breaks out and adds a block. */
    private static String corrected(HttpResponse<String> task) throws Exception {
        ArrayNode settled = Mappers.JSON.createArrayNode();
        for (JsonNode block : Mappers.JSON.readTree(task.body()).at("/draftData/timeblocks")) {
            ObjectNode copy = block.deepCopy();
            if (block.path("name").asText().equals("Settled Lesson")) {
                copy.put("name", "Corrected Lesson");
            }
            if (!block.path("name").asText().equals("Break")) {
                settled.add(copy);
            }
        }
        settled.addObject().put("name", "Choir").put("dayOfWeek", "FRIDAY").put("startTime", "13:00");
        return Mappers.JSON
                .createObjectNode()
                .put("reviewNotes", "There are no breaks.")
                .<ObjectNode>set("timeblocks", settled)
                .toString();
    }

    private int correctionsOf(String task) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet count =
                        sql.executeQuery("SELECT count(*) FROM corrections WHERE task_id = '%s'".formatted(task))) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void only_one_reviewer_has_a_task() throws Exception {
        String task = taskOf(doubtful("Contested Lesson"));
        assertThat(act(reviewer, task, "release").statusCode()).isEqualTo(409);
        assertThat(submit(reviewer, task, "{\"timeblocks\": []}").statusCode()).isEqualTo(409);

        assertThat(act(reviewer, task, "claim").statusCode()).isEqualTo(200);
        assertThat(act(reviewer, task, "claim").statusCode()).isEqualTo(200);
        assertThat(act(admin, task, "claim").statusCode()).isEqualTo(409);
        assertThat(submit(admin, task, "{\"timeblocks\": []}").statusCode()).isEqualTo(409);

        assertThat(act(reviewer, task, "release").statusCode()).isEqualTo(200);
        assertThat(act(admin, task, "claim").statusCode()).isEqualTo(200);
    }

    @Test
    void a_claim_that_has_run_out_is_no_claim() throws Exception {
        Upload upload = doubtful("Abandoned Lesson");
        String task = taskOf(upload);
        act(reviewer, task, "claim");
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(
                    "UPDATE hitl_tasks SET claimed_until = now() - interval '1 s' WHERE id = '%s'".formatted(task));
        }

        while (!Client.text(reviewer.get("/hitl/tasks/" + task), "status").equals("pending")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }

        assertThat(Client.text(upload.job(), "status")).isEqualTo("hitl_pending");
        assertThat(act(admin, task, "claim").statusCode()).isEqualTo(200);
    }

    @Test
    void what_does_not_keep_the_rules_is_not_taken() throws Exception {
        String task = taskOf(doubtful("Unruly Lesson"));
        act(reviewer, task, "claim");

        HttpResponse<String> nothing = submit(reviewer, task, "{\"timeblocks\": []}");
        HttpResponse<String> unruly = submit(reviewer, task, """
                {"timeblocks": [
                  {"position": 1, "name": "Maths", "dayOfWeek": "MONDAY", "startTime": "10:00", "endTime": "09:00"},
                  {"position": 1, "name": "Music", "dayOfWeek": "MONDAY", "startTime": "10:00"},
                  {"position": 99, "name": " ", "period": "1"}]}""");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(unruly.statusCode()).isEqualTo(400);
        assertThat(unruly.body())
                .contains("timeblocks[0]", "ends before it starts")
                .contains("timeblocks[1].position", "comes twice")
                .contains("timeblocks[2].position", "timeblocks[2].name", "has neither a day nor a date");
        assertThat(Client.text(reviewer.get("/hitl/tasks/" + task), "status")).isEqualTo("in_progress");
    }

    @Test
    void a_task_that_is_cancelled_takes_its_job_along() throws Exception {
        Upload upload = doubtful("Cancelled Lesson");
        String task = taskOf(upload);

        assertThat(Client.text(act(reviewer, task, "cancel"), "status")).isEqualTo("cancelled");

        assertThat(Client.text(upload.job(), "status")).isEqualTo("cancelled");
        assertThat(act(reviewer, task, "claim").statusCode()).isEqualTo(409);
        assertThat(act(reviewer, task, "cancel").statusCode()).isEqualTo(409);
    }

    @Test
    void reviewers_hear_of_tasks_and_teachers_do_not() throws Exception {
        try (LiveClient heardByReviewer = LiveClient.of(bellgrid, reviewer);
                LiveClient heardByTeacher = LiveClient.of(bellgrid, teacher)) {
            Upload upload = doubtful("Announced Lesson");
            heardByTeacher.subscribe(upload.jobId());

            assertThat(heardByReviewer.next("hitl:task").path("status").asText())
                    .isEqualTo("pending");
            JsonNode required = heardByTeacher.next("job:hitl_required");
            assertThat(required.path("hitlTaskId").asText()).isEqualTo(taskOf(upload));
            assertThat(required.path("reason").asText()).contains("is below 1.00");
            assertThat(heardByTeacher.heard())
                    .noneMatch(message -> message.path("type").asText().equals("hitl:task"));
        }
    }

    private Upload doubtful(String lesson) throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week(lesson));
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("hitl_pending");
        return upload;
    }

    private static String taskOf(Upload upload) throws Exception {
        return Client.text(upload.job(), "hitlTaskId");
    }

    private static HttpResponse<String> act(Client who, String task, String verb) throws Exception {
        return who.post("/hitl/tasks/%s/%s".formatted(task, verb), "application/json", BodyPublishers.noBody());
    }

    private static HttpResponse<String> submit(Client who, String task, String body) throws Exception {
        return who.post("/hitl/tasks/%s/submit".formatted(task), "application/json", BodyPublishers.ofString(body));
    }
}
