package org.bellgrid.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way, as a portal goes it: upload, follow the job, fetch the timetable. */
@ExtendWith(RunningBellgrid.Starter.class)
class UploadToPublishedIT {
    private final Client teacher;

    UploadToPublishedIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_timetable_comes_back_as_time_blocks() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Maths"));

        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        assertThat(Client.text(job, "processingTier")).isEqualTo("text_layer");
        HttpResponse<String> timetable = upload.timetable();
        assertThat(timetable.statusCode()).isEqualTo(200);
        assertThat(timetable.headers().firstValue("ETag")).isPresent();
        assertThat(timetable.body().split("\"dayOfWeek\"", -1)).hasSize(SheetPdf.WEEK_BLOCKS + 1);
        assertThat(timetable.body())
                .containsSubsequence("\"name\":\"Maths\"", "MONDAY", "09:00", "10:00", "\"duration\":60")
                .contains("\"name\":\"Music\"", "\"name\":\"History\"", "\"name\":\"Art\"")
                .containsSubsequence("\"name\":\"Break\"", "10:00", "10:20", "\"name\":\"Break\"")
                .contains("\"page\":1", "\"polygon\":[", "\"text\":\"Maths\"", "\"tier\":\"text_layer\"");
    }

    @Test
    void the_history_shows_every_stage() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Cartography"));

        upload.rested();

        assertThat(teacher.get("/jobs/" + upload.jobId() + "/events").body())
                .containsSubsequence(
                        "\"pending\"",
                        "\"classifying\"",
                        "\"preprocessing\"",
                        "\"ocr\"",
                        "\"validating\"",
                        "\"job:completed\"");
    }

    @Test
    void pages_can_be_looked_at() throws Exception {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week("Biology"));
        String document = Client.text(upload.rested(), "documentId");

        HttpResponse<String> page = teacher.get("/documents/" + document + "/pages/1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(page.body()).contains("PNG");
    }

    @Test
    void a_document_without_a_timetable_is_refused_by_name() throws Exception {
        byte[] letter = new String(SheetPdf.week("Maths"), ISO_8859_1)
                .replace("Monday", "Dear A")
                .replace("Tuesday", "Regards")
                .replace("Wednesday", "Signature")
                .getBytes(ISO_8859_1);

        HttpResponse<String> job = Upload.of(teacher, "letter.pdf", letter).rested();

        assertThat(Client.text(job, "status")).isEqualTo("failed");
        assertThat(Client.text(job, "errorCode")).isEqualTo("NOT_A_TIMETABLE");
    }

    @Test
    void a_picture_that_cannot_be_read_is_refused_with_advice() throws Exception {
        byte[] blurred = Files.readAllBytes(Path.of("src/test/resources/pictures/blurred.jpg"));

        HttpResponse<String> job = Upload.of(teacher, "week.jpg", blurred).rested();

        assertThat(Client.text(job, "errorCode")).isEqualTo("DOCUMENT_UNREADABLE");
        assertThat(Client.text(job, "errorMessage")).startsWith("The picture is blurred.");
        assertThat(Client.text(job, "pictureFlaw")).isEqualTo("blur");
    }
}
