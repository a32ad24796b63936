package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People look at what nobody doubted, so that it is known how right that is. */
@ExtendWith(RunningBellgrid.Starter.class)
class SecondLookIT {
    private final RunningBellgrid bellgrid;
    private Client reviewer;
    private Client admin;

    SecondLookIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        reviewer = admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void lookAtEverythingTwice() throws Exception {
        reviewer = Client.demo(bellgrid, "reviewer");
        admin = Client.demo(bellgrid, "admin");
        admin.choose("{\"acceptance\": 0.5, \"sampleShare\": 1, \"doubleShare\": 1}");
    }

    @AfterEach
    void lookAtNothing() throws Exception {
        admin.choose("{\"acceptance\": null, \"sampleShare\": null, \"doubleShare\": null}");
    }

    @Test
    void a_sample_shows_how_right_what_was_published_is_and_puts_it_right() throws Exception {
        Upload upload = published("Sampled Lesson");
        JsonNode sample = lookAt(upload, "sample");
        JsonNode before = json(admin.get("/admin/accuracy")).path("overall");
        HttpResponse<String> published = upload.timetable();

        assertThat(sample.path("doubtful").asInt()).isEqualTo(SheetPdf.WEEK_BLOCKS);
        assertThat(settle(reviewer, sample, true).statusCode()).isEqualTo(200);

        JsonNode corrected = json(upload.timetable());
        assertThat(corrected.path("timeblocks")).hasSize(SheetPdf.WEEK_BLOCKS);
        assertThat(corrected.path("timeblocks").findValuesAsText("name"))
                .contains("Corrected Lesson", "Choir")
                .doesNotContain("Sampled Lesson");
        assertThat(upload.timetable().headers().firstValue("ETag"))
                .isNotEqualTo(published.headers().firstValue("ETag"));
        assertThat(Client.text(upload.job(), "status")).isEqualTo("completed");
        JsonNode after = json(admin.get("/admin/accuracy")).path("overall");
        assertThat(grown(before, after, "documents")).isEqualTo(1);
        assertThat(grown(before, after, "documentsRight")).isZero();
        assertThat(grown(before, after, "blocks")).isEqualTo(SheetPdf.WEEK_BLOCKS + 1);
        assertThat(grown(before, after, "right")).isEqualTo(SheetPdf.WEEK_BLOCKS - 2);
        assertThat(after.path("low").asDouble()).isLessThan(after.path("share").asDouble());
    }

    @Test
    void what_somebody_has_changed_since_stays_as_it_is() throws Exception {
        Upload upload = published("Reworked Lesson");
        JsonNode sample = lookAt(upload, "sample");
        HttpResponse<String> published = upload.timetable();
        String edited = "";
        for (JsonNode block : json(published).path("timeblocks")) {
            edited = block.path("name").asText().equals("Reworked Lesson")
                    ? block.path("id").asText()
                    : edited;
        }
        admin.change("PATCH", "/timeblocks/" + edited, Client.version(published), "{\"name\": \"Since Reworked\"}");

        settle(reviewer, sample, true);

        assertThat(json(upload.timetable()).path("timeblocks").findValuesAsText("name"))
                .contains("Since Reworked", "Choir")
                .doesNotContain("Corrected Lesson");
    }

    @Test
    void two_people_look_without_seeing_each_others_work_and_it_is_known_how_far_they_agree() throws Exception {
        Upload upload = published("Twice Seen Lesson");
        JsonNode sample = lookAt(upload, "sample");
        JsonNode blind = lookAt(upload, "blind");
        JsonNode before = json(admin.get("/admin/accuracy")).path("agreement");
        settle(reviewer, sample, false);

        HttpResponse<String> again = act(reviewer, blind, "claim");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Another person shall look at this sheet");
        assertThat(settle(admin, blind, true).statusCode()).isEqualTo(200);

        JsonNode after = json(admin.get("/admin/accuracy")).path("agreement");
        assertThat(grown(before, after, "documents")).isEqualTo(1);
        assertThat(grown(before, after, "blocks")).isEqualTo(SheetPdf.WEEK_BLOCKS + 1);
        assertThat(grown(before, after, "agreed")).isEqualTo(SheetPdf.WEEK_BLOCKS - 2);
        assertThat(json(upload.timetable()).path("timeblocks").findValuesAsText("name"))
                .as("the first look counts")
                .contains("Twice Seen Lesson");
    }

    @Test
    void a_look_that_is_left_out_or_overtaken_leaves_the_job_alone() throws Exception {
        Upload upload = published("Left Lesson");
        JsonNode sample = lookAt(upload, "sample");
        JsonNode blind = lookAt(upload, "blind");

        act(reviewer, sample, "claim");
        act(reviewer, sample, "release");
        assertThat(json(act(reviewer, sample, "cancel")).path("status").asText())
                .isEqualTo("cancelled");
        assertThat(Client.text(upload.job(), "status")).isEqualTo("completed");

        upload.again("{\"fresh\": true}");
        assertThat(json(reviewer.get("/hitl/tasks/" + blind.path("id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("cancelled");
        upload.rested();
    }

    @Test
    void what_makes_no_sense_is_refused() throws Exception {
        assertThat(admin.get("/admin/accuracy?from=soon&to=later").statusCode()).isEqualTo(400);
        assertThat(admin.get("/admin/accuracy?from=2026-02-01&to=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(json(admin.get("/admin/accuracy?to=2020-01-01")).toString())
                .contains("\"share\":null", "\"kappa\":null", "\"weeks\":[]");
    }

    private Upload published(String lesson) throws Exception {
        Upload upload = Upload.of(Client.demo(bellgrid, "teacher"), "week.pdf", SheetPdf.week(lesson));
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        return upload;
    }

    private JsonNode lookAt(Upload upload, String purpose) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode task : json(reviewer.get("/hitl/tasks?status=pending&limit=100&sortBy=createdAt&order=desc"))
                .path("items")) {
            if (task.path("jobId").asText().equals(upload.jobId())
                    && task.path("purpose").asText().equals(purpose)) {
                found.add(task);
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Confirms a sheet, or names its first lesson anew, takes a break out and adds a block. */
    private static HttpResponse<String> settle(Client who, JsonNode task, boolean otherwise) throws Exception {
        HttpResponse<String> claimed = act(who, task, "claim");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        ArrayNode settled = Mappers.JSON.createArrayNode();
        boolean left = !otherwise;
        for (JsonNode block : json(claimed).at("/draftData/timeblocks")) {
            ObjectNode copy = block.deepCopy();
            if (otherwise && block.path("name").asText().endsWith(" Lesson")) {
                copy.put("name", "Corrected Lesson");
            }
            if (left || !block.path("name").asText().equals("Break")) {
                settled.add(copy);
            } else {
                left = true;
            }
        }
        if (otherwise) {
            settled.addObject().put("name", "Choir").put("dayOfWeek", "FRIDAY").put("startTime", "13:00");
        }
        return who.post(
                "/hitl/tasks/%s/submit".formatted(task.path("id").asText()),
                "application/json",
                BodyPublishers.ofString(Mappers.JSON
                        .createObjectNode()
                        .<ObjectNode>set("timeblocks", settled)
                        .toString()));
    }

    private static HttpResponse<String> act(Client who, JsonNode task, String verb) throws Exception {
        return who.post(
                "/hitl/tasks/%s/%s".formatted(task.path("id").asText(), verb),
                "application/json",
                BodyPublishers.noBody());
    }

    private static long grown(JsonNode before, JsonNode after, String field) {
        return after.path(field).asLong() - before.path(field).asLong();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Mappers.JSON.readTree(answer.body());
    }
}
