package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;

/** What waits for reviewers: the sheets of one test and no others. */
record ReviewTasks(RunningBellgrid bellgrid, Client teacher, Client reviewer, Client admin) {
    private static final String PATH = "/hitl/tasks/";

    /** Where nothing waits, and where a sheet is published without a person only when it is as sure as that. */
    static ReviewTasks none(RunningBellgrid bellgrid, String acceptance) throws IOException, InterruptedException {
        ReviewTasks tasks = new ReviewTasks(
                bellgrid,
                Client.demo(bellgrid, "teacher"),
                Client.demo(bellgrid, "reviewer"),
                Client.demo(bellgrid, "admin"));
        tasks.accept(acceptance);
        for (String status : List.of("pending", "assigned", "in_progress")) {
            for (JsonNode task : json(tasks.admin.get("/hitl/tasks?limit=100&status=" + status))
                    .path("items")) {
                tasks.act(tasks.admin, task.path("id").asText(), "cancel");
            }
        }
        return tasks;
    }

    /** From which confidence on nobody is asked; {@code null} as usual. */
    void accept(String acceptance) throws IOException, InterruptedException {
        admin.choose("{\"acceptance\": %s}".formatted(acceptance));
    }

    /** The task about a sheet that is not sure enough. */
    String about(String fileName, byte[] sheet) throws IOException, InterruptedException {
        HttpResponse<String> job = Upload.of(teacher, fileName, sheet).rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("hitl_pending");
        return Client.text(job, "hitlTaskId");
    }

    HttpResponse<String> act(Client who, String task, String verb) throws IOException, InterruptedException {
        return who.post(PATH + task + "/" + verb, "application/json", BodyPublishers.noBody());
    }

    /** Claims a task and finds that all is as it was read. */
    void confirm(Client who, String task) throws IOException, InterruptedException {
        act(who, task, "claim");
        String blocks = json(who.get(PATH + task)).at("/draftData/timeblocks").toString();
        HttpResponse<String> settled = who.post(
                PATH + task + "/submit",
                "application/json",
                BodyPublishers.ofString("{\"timeblocks\": %s}".formatted(blocks)));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
    }

    /** Hands a task to somebody. */
    void assign(String task, Client to) throws IOException, InterruptedException {
        String body = "{\"userId\": \"%s\"}".formatted(Client.text(to.get("/auth/me"), "id"));
        HttpResponse<String> answer =
                admin.post(PATH + task + "/assign", "application/json", BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The task as the reviewer sees it. */
    JsonNode seen(String task) throws IOException, InterruptedException {
        return json(reviewer.get(PATH + task));
    }

    /** The published blocks of the job that a task has been about; it must have been settled. */
    JsonNode published(String jobId) throws IOException, InterruptedException {
        Upload upload = new Upload(teacher, jobId);
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        return json(upload.timetable()).path("timeblocks");
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Mappers.JSON.readTree(answer.body());
    }
}
