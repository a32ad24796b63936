package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A closed laptop loses nothing. */
@ExtendWith(RunningBellgrid.Starter.class)
class ReviewWorkIT {
    private final RunningBellgrid bellgrid;
    private Client reviewer;
    private Client admin;
    private String task = "";

    ReviewWorkIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        reviewer = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void claimADoubtfulSheet() throws Exception {
        reviewer = Client.demo(bellgrid, "reviewer");
        admin = Client.demo(bellgrid, "admin");
        admin.choose("{\"acceptance\": 1.0}");
        HttpResponse<String> job = Upload.of(Client.demo(bellgrid, "teacher"), "week.pdf", SheetPdf.week("Kept Lesson"))
                .rested();
        task = Client.text(job, "hitlTaskId");
        act(reviewer, "claim");
    }

    @AfterEach
    void acceptAsBefore() throws Exception {
        act(admin, "cancel");
        admin.choose("{\"acceptance\": null}");
    }

    @Test
    void work_is_kept_as_it_is_and_comes_back_to_whom_it_belongs() throws Exception {
        HttpResponse<String> saved = save(reviewer, """
                {"looked": [1, 2], "timeblocks": [
                  {"position": 1, "name": "Maths", "dayOfWeek": "MONDAY", "startTime": "09:00", "endTime": "10:00"},
                  {"position": 2, "name": "Music", "dayOfWeek": "MONDAY", "startTime": "09:30", "endTime": "10:30"},
                  {"position": 3, "name": "Art", "dayOfWeek": "MONDAY", "startTime": "9:", "endTime": "10:00"},
                  {"name": "", "dayOfWeek": "MONDAY", "startTime": "11:00"}]}""");

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        JsonNode answer = json(saved);
        assertThat(answer.path("errors").findValuesAsText("field"))
                .containsExactly("timeblocks[2].startTime", "timeblocks[3].name");
        assertThat(answer.path("findings")).hasSize(1);
        assertThat(answer.at("/findings/0/kind").asText()).isEqualTo("overlap");
        assertThat(answer.at("/findings/0/positions").toString()).isEqualTo("[1,2]");
        assertThat(answer.path("claimedUntil").isNull()).isFalse();
        JsonNode work = json(reviewer.get("/hitl/tasks/" + task)).path("work");
        assertThat(work.at("/timeblocks/2/startTime").asText()).isEqualTo("9:");
        assertThat(work.path("looked").toString()).isEqualTo("[1,2]");
        assertThat(work.path("savedAt").asText())
                .isEqualTo(answer.path("savedAt").asText());
        assertThat(json(admin.get("/hitl/tasks/" + task)).path("work").isNull()).isTrue();
    }

    @Test
    void work_survives_that_somebody_else_has_the_task_meanwhile() throws Exception {
        act(reviewer, "release");
        act(admin, "claim");

        HttpResponse<String> late = save(reviewer, "{\"timeblocks\": [{\"position\": 1, \"name\": \"Late\"}]}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Demo Admin has the task.");
        act(admin, "release");
        assertThat(json(act(reviewer, "claim")).at("/work/timeblocks/0/name").asText())
                .isEqualTo("Late");
    }

    @Test
    void work_goes_when_the_task_is_closed() throws Exception {
        save(reviewer, "{\"timeblocks\": [{\"position\": 1, \"name\": \"Done\"}]}");

        act(reviewer, "cancel");

        assertThat(json(reviewer.get("/hitl/tasks/" + task)).path("work").isNull())
                .isTrue();
        HttpResponse<String> late = save(reviewer, "{\"timeblocks\": []}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The task has been closed.");
    }

    private HttpResponse<String> save(Client who, String work) throws Exception {
        return who.change("PUT", "/hitl/tasks/%s/work".formatted(task), "", work);
    }

    private HttpResponse<String> act(Client who, String verb) throws Exception {
        return who.post("/hitl/tasks/%s/%s".formatted(task, verb), "application/json", BodyPublishers.noBody());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Mappers.JSON.readTree(answer.body());
    }
}
