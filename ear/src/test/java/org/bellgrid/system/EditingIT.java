package org.bellgrid.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with what has been read: look for it, correct it, take it elsewhere, throw it away. */
@ExtendWith(RunningBellgrid.Starter.class)
class EditingIT {
    private final RunningBellgrid bellgrid;
    private final Client teacher;

    EditingIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void lists_come_in_pages_that_lead_to_each_other() throws Exception {
        Upload first = published("Pottery");
        published("Weaving");

        HttpResponse<String> page = teacher.get("/timetables?status=active&limit=1&sortBy=name");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("\"page\":1,\"limit\":1,", "\"hasNext\":true,\"hasPrev\":false");
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .contains("</api/v1/timetables?status=active&limit=1&sortBy=name&page=2>; rel=\"next\"")
                .contains("rel=\"first\"", "rel=\"last\"")
                .doesNotContain("rel=\"prev\"");
        String document = Client.text(first.job(), "documentId");
        assertThat(teacher.get("/timetables?documentId=" + document).body())
                .contains("\"documentId\":\"" + document, "\"total\":1,");
        assertThat(teacher.get("/jobs?status=completed&documentId=" + document).body())
                .contains("\"id\":\"" + first.jobId(), "\"total\":1,");
        assertThat(teacher.get("/documents?status=completed&kind=pdf&order=desc")
                        .body())
                .contains("\"id\":\"" + document, "\"jobId\":\"" + first.jobId());
        assertThat(teacher.get("/documents?status=cancelled&className=none").body())
                .isEqualTo("{\"items\":[],\"pagination\":{\"page\":1,\"limit\":20,\"total\":0,\"totalPages\":0,"
                        + "\"hasNext\":false,\"hasPrev\":false}}");
    }

    @Test
    void lists_know_whose_a_sheet_is_and_what_is_searched_for() throws Exception {
        Upload.of(teacher, "Fencing_100%.pdf", SheetPdf.week("Fencing")).rested();
        Client reviewer = Client.demo(bellgrid, "reviewer");

        assertThat(teacher.get("/documents?mine=true&search=fencing_100%25").body())
                .contains("\"total\":1,", "Fencing_100%.pdf");
        assertThat(teacher.get("/timetables?mine=true&search=FENCING").body()).contains("\"total\":1,");
        assertThat(teacher.get("/documents?search=fencing%25100").body()).contains("\"total\":0,");
        assertThat(reviewer.get("/documents?search=fencing").body()).contains("\"total\":1,");
        assertThat(reviewer.get("/documents?mine=true&search=fencing").body()).contains("\"total\":0,");
        assertThat(reviewer.get("/timetables?mine=true&search=fencing").body()).contains("\"total\":0,");
    }

    @Test
    void a_list_says_which_parameter_is_wrong() throws Exception {
        HttpResponse<String> refused = teacher.get("/jobs?limit=1000&status=lost&documentId=7&sortBy=leaseToken");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("VALIDATION_ERROR", "\"limit\"", "\"status\"", "\"documentId\"", "\"sortBy\"");
    }

    @Test
    void nobody_overwrites_what_he_has_not_read() throws Exception {
        HttpResponse<String> read = published("Drama").timetable();
        String address = "/timetables/" + Client.text(read, "id");
        String first = Client.version(read);
        assertThat(teacher.getUnless(address, first).statusCode()).isEqualTo(304);

        assertThat(teacher.change("PATCH", address, "", "{\"teacher\": \"T. Oak\"}")
                        .statusCode())
                .isEqualTo(428);
        HttpResponse<String> changed = teacher.change("PATCH", address, first, "{\"teacher\": \"T. Oak\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"teacher\":\"T. Oak\"", "\"name\":\"week.pdf\"");
        assertThat(Client.version(changed)).isNotEqualTo(first);
        assertThat(teacher.change("PATCH", address, first, "{\"teacher\": null}")
                        .statusCode())
                .isEqualTo(412);

        HttpResponse<String> again = teacher.getUnless(address, first);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Client.version(again)).isEqualTo(Client.version(changed));
        HttpResponse<String> replaced =
                teacher.change("PUT", address, Client.version(again), "{\"name\": \"Week\", \"status\": \"archived\"}");
        assertThat(replaced.body()).contains("\"name\":\"Week\",\"teacher\":null", "\"status\":\"archived\"");

        assertThat(teacher.change("DELETE", address, Client.version(replaced), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(teacher.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_block_that_a_person_has_corrected_is_certain() throws Exception {
        HttpResponse<String> read = published("Fisycs").timetable();
        String block = read.body().replaceFirst("(?s).*\\{\"id\":\"([^\"]+)\",\"name\":\"Fisycs\".*", "$1");

        HttpResponse<String> corrected = teacher.change(
                "PATCH", "/timeblocks/" + block, Client.version(read), "{\"name\": \"Physics\", \"endTime\": null}");

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body())
                .contains("\"name\":\"Physics\"", "\"startTime\":\"09:00\",\"endTime\":null", "\"confidence\":1.0")
                .contains("\"page\":1", "\"text\":\"Fisycs\",\"tier\":\"person\"");
        HttpResponse<String> timetable = teacher.get("/timetables/" + Client.text(read, "id"));
        assertThat(Client.version(timetable))
                .isEqualTo(Client.version(corrected))
                .isNotEqualTo(Client.version(read));
        HttpResponse<String> refused = teacher.change(
                "PATCH",
                "/timeblocks/" + block,
                Client.version(timetable),
                "{\"startTime\": null, \"color\": \"red\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("has neither a time nor a period", "\"color\"");
    }

    @Test
    void a_timetable_can_be_made_by_hand() throws Exception {
        HttpResponse<String> made = teacher.change("POST", "/timetables", "", """
                {"name": "Club", "timeblocks": [
                    {"name": "Chess", "dayOfWeek": "FRIDAY", "startTime": "14:00", "endTime": "15:00"}]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"documentId\":null", "\"confidence\":1.0")
                .contains("\"source\":{\"page\":null,\"polygon\":[],\"text\":null,\"tier\":\"person\"}");
        String blocks = "/timetables/" + Client.text(made, "id") + "/timeblocks";

        HttpResponse<String> added = teacher.change("POST", blocks, Client.version(made), """
                {"name": "Go", "dayOfWeek": "FRIDAY", "startTime": "14:30", "endTime": "15:30", "notes": "one\\ntwo"}""");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("\"position\":2", "\"notes\":\"one\\ntwo\"");
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/timeblocks/" + Client.text(added, "id"));

        assertThat(teacher.get(blocks.replace("timeblocks", "findings")).body())
                .isEqualTo(
                        "{\"items\":[{\"kind\":\"overlap\",\"message\":\"Chess and Go overlap.\",\"positions\":[1,2]}]}");

        HttpResponse<String> deleted =
                teacher.change("DELETE", "/timeblocks/" + Client.text(added, "id"), Client.version(added), "");
        assertThat(deleted.statusCode()).isEqualTo(204);
        HttpResponse<String> left = teacher.get(blocks);
        assertThat(left.body()).contains("Chess").doesNotContain("\"Go\"");
        assertThat(Client.version(left)).isEqualTo(Client.version(deleted));
    }

    @Test
    void a_job_can_be_cancelled_and_repeated() throws Exception {
        byte[] text = new String(SheetPdf.week("Maths"), ISO_8859_1)
                .replaceAll("Monday|Tuesday|Wednesday", "Dear all")
                .getBytes(ISO_8859_1);
        Upload letter = Upload.of(teacher, "letter.pdf", text);
        assertThat(Client.text(letter.rested(), "status")).isEqualTo("failed");
        String job = "/jobs/" + letter.jobId();
        putInReview(letter.jobId());

        HttpResponse<String> cancelled = teacher.change("POST", job + "/cancel", "", "");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(Client.text(cancelled, "status")).isEqualTo("cancelled");
        assertThat(teacher.change("POST", job + "/cancel", "", "").statusCode()).isEqualTo(409);

        HttpResponse<String> repeated = teacher.call("POST", job + "/retry", "");
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(202);
        assertThat(repeated.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1" + job);
        assertThat(Client.text(letter.rested(), "status")).isEqualTo("failed");
        assertThat(teacher.get(job + "/events").body())
                .containsSubsequence("\"failed\"", "\"cancelled\"", "\"pending\"", "\"failed\"");
    }

    @Test
    void a_deleted_document_takes_its_bytes_with_it_unless_another_has_the_same() throws Exception {
        Upload first = published("Botany");
        Upload second = published("Botany");
        String firstDocument = "/documents/" + Client.text(first.job(), "documentId");
        String secondDocument = "/documents/" + Client.text(second.job(), "documentId");
        String timetable = "/timetables/" + Client.text(first.job(), "timetableId");
        long before = blobs();

        assertThat(teacher.change("DELETE", firstDocument, "", "").statusCode()).isEqualTo(204);

        assertThat(teacher.get(firstDocument).statusCode()).isEqualTo(404);
        assertThat(first.job().statusCode()).isEqualTo(404);
        assertThat(teacher.get(timetable).body()).contains("\"documentId\":null,\"jobId\":null");
        assertThat(teacher.get(secondDocument + "/content").statusCode()).isEqualTo(200);
        assertThat(blobs()).isEqualTo(before);
        assertThat(teacher.change("DELETE", secondDocument, "", "").statusCode())
                .isEqualTo(204);
        assertThat(blobs()).isEqualTo(before - 3);
    }

    @Test
    void what_belongs_to_another_district_is_neither_listed_nor_changed() throws Exception {
        OtherDistrict other = OtherDistrict.create(bellgrid);

        assertThat(teacher.get("/documents?kind=pdf&limit=100").body())
                .doesNotContain(other.document().toString());
        assertThat(teacher.get("/jobs?documentId=" + other.document()).body()).contains("\"total\":0,");
        assertThat(teacher.get("/timetables?documentId=" + other.document()).body())
                .contains("\"total\":0,");
        String timetable = "/timetables/" + other.timetable();
        for (String path : List.of("/findings", "/calendar.ics", "/export.csv", "/export.pdf")) {
            assertThat(teacher.get(timetable + path).statusCode()).isEqualTo(404);
        }
        assertThat(teacher.change("PATCH", timetable, "*", "{\"name\": \"ours\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(teacher.change("DELETE", timetable, "*", "").statusCode()).isEqualTo(404);
        assertThat(teacher.change("POST", timetable + "/timeblocks", "*", "{}").statusCode())
                .isEqualTo(404);
        assertThat(teacher.change("POST", "/jobs/" + other.job() + "/cancel", "", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(teacher.change("DELETE", "/documents/" + other.document(), "", "")
                        .statusCode())
                .isEqualTo(404);
    }

    /** How many files the store of bytes has. */
    private long blobs() throws IOException {
        try (Stream<Path> files = Files.walk(bellgrid.data().resolve("blobs"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private void putInReview(String job) throws SQLException {
        try (Connection connection = bellgrid.connection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE processing_jobs SET status = 'hitl_pending', stage = 'review', error_code = NULL"
                                + " WHERE id = ?")) {
            update.setObject(1, UUID.fromString(job));
            update.executeUpdate();
        }
    }

    @Test
    void a_timetable_can_be_taken_elsewhere() throws Exception {
        String timetable = "/timetables/" + Client.text(published("Judo").timetable(), "id");

        HttpResponse<String> calendar = teacher.get(timetable + "/calendar.ics");
        assertThat(calendar.statusCode()).as(calendar.body()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"week.pdf.ics\"");
        assertThat(calendar.body()).contains("BEGIN:VTIMEZONE", "RRULE:FREQ=WEEKLY", "SUMMARY:Judo");

        HttpResponse<String> values = teacher.get(timetable + "/export.csv");
        assertThat(values.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(values.body()).contains("MONDAY,,,09:00,10:00,60,,Judo,");

        HttpResponse<String> paper = teacher.get(timetable + "/export.pdf");
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.body()).startsWith("%PDF-");
    }

    @Test
    void every_file_of_a_batch_has_a_result_of_its_own() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("../../4b.pdf"));
            zip.write(SheetPdf.week("Yoga"));
            zip.putNextEntry(new ZipEntry("notes/tune.mp3"));
            zip.write("ID3".getBytes(ISO_8859_1));
        }

        HttpResponse<String> answer = teacher.uploadBatch(archive.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body())
                .contains("{\"fileName\":\"4b.pdf\",\"accepted\":{\"jobId\":", "\"errorCode\":null")
                .contains("{\"fileName\":\"tune.mp3\",\"accepted\":null,\"errorCode\":\"UNSUPPORTED_MEDIA_TYPE\"");
        assertThat(Client.text(new Upload(teacher, Client.text(answer, "jobId")).rested(), "status"))
                .isEqualTo("completed");
        assertThat(teacher.uploadBatch(SheetPdf.week("Yoga")).statusCode()).isEqualTo(400);
    }

    private Upload published(String lesson) throws IOException, InterruptedException {
        Upload upload = Upload.of(teacher, "week.pdf", SheetPdf.week(lesson));
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        return upload;
    }
}
