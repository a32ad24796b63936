package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must not get in, and what those hear who try: always a problem document, never a trace of it anywhere else. */
@ExtendWith(RunningBellgrid.Starter.class)
class BadInputIT {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final int MB = 1_000_000;

    private final RunningBellgrid bellgrid;
    private final Client nobody;
    private final Client teacher;

    BadInputIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.nobody = Client.nobody(bellgrid);
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void without_a_token_there_is_nothing_to_see() throws Exception {
        for (String path : List.of("/auth/me", "/jobs/" + UUID.randomUUID(), "/timetables/" + UUID.randomUUID())) {
            assertProblem(nobody.get(path), 401, "UNAUTHORIZED");
        }
        assertProblem(nobody.upload("week.png", png(1000)), 401, "UNAUTHORIZED");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() throws Exception {
        HttpResponse<String> wrong = nobody.signIn("teacher@demo.example", "Bellgrid-demo-2");
        HttpResponse<String> unknown = nobody.signIn("stranger@demo.example", Client.PASSWORD);

        assertProblem(wrong, 401, "UNAUTHORIZED");
        assertProblem(unknown, 401, "UNAUTHORIZED");
        assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(wrong));
    }

    @Test
    void a_log_in_that_cannot_be_read_or_lacks_something_says_what() throws Exception {
        HttpResponse<String> broken = nobody.post("/auth/login", "application/json", BodyPublishers.ofString("{\"em"));
        HttpResponse<String> empty = nobody.post("/auth/login", "application/json", BodyPublishers.ofString("{}"));
        HttpResponse<String> none = nobody.post("/auth/login", "application/json", BodyPublishers.noBody());
        HttpResponse<String> text = nobody.post("/auth/login", "text/plain", BodyPublishers.ofString("teacher"));

        assertProblem(broken, 400, "VALIDATION_ERROR");
        assertProblem(empty, 400, "VALIDATION_ERROR");
        assertThat(empty.body()).contains("\"field\":\"email\"", "\"field\":\"password\"");
        assertProblem(none, 400, "VALIDATION_ERROR");
        assertProblem(text, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_text_that_the_database_cannot_keep_is_refused() throws Exception {
        HttpResponse<String> answer = nobody.signIn("teacher\\u0000@demo.example", Client.PASSWORD);

        assertProblem(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.body()).contains("\"field\":\"email\"");
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        HttpResponse<String> answer = teacher.upload("week.pdf", new byte[0]);

        assertProblem(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.body()).contains("\"field\":\"file\"");
    }

    @Test
    void a_text_by_the_name_of_a_picture_is_refused() throws Exception {
        byte[] text = "Monday 08:30 Mathematics".getBytes(StandardCharsets.UTF_8);

        assertProblem(teacher.upload("week.png", text), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_photograph_of_a_kind_that_cannot_be_read_is_refused_with_advice() throws Exception {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = teacher.upload("week.heic", heic);

        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.body()).contains("JPEG");
    }

    @Test
    void a_file_name_is_shown_as_it_came_but_for_the_folders() throws Exception {
        HttpResponse<String> answer = teacher.upload("../../Stundenplan für 4b.png", png(1000));

        assertThat(answer.statusCode()).isEqualTo(202);
        HttpResponse<String> document = teacher.get("/documents/" + Client.text(answer, "documentId"));
        assertThat(Client.text(document, "fileName")).isEqualTo("Stundenplan für 4b.png");
        HttpResponse<String> content = teacher.get("/documents/" + Client.text(answer, "documentId") + "/content");
        assertThat(content.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Stundenplan f_r 4b.png\";"
                        + " filename*=UTF-8''Stundenplan%20f%C3%BCr%204b.png");
    }

    @Test
    void a_locked_document_fails_by_its_own_code() throws Exception {
        HttpResponse<String> job =
                Upload.of(teacher, "locked.pdf", SheetPdf.locked()).rested();

        assertThat(Client.text(job, "status")).isEqualTo("failed");
        assertThat(Client.text(job, "errorCode")).isEqualTo("DOCUMENT_ENCRYPTED");
    }

    @Test
    void a_body_that_is_no_form_is_refused() throws Exception {
        HttpResponse<String> raw = teacher.post("/documents", "image/png", BodyPublishers.ofByteArray(png(1000)));
        HttpResponse<String> noBoundary =
                teacher.post("/documents", "multipart/form-data", BodyPublishers.ofByteArray(png(1000)));

        assertProblem(raw, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(noBoundary, 400, "VALIDATION_ERROR");
        assertProblem(
                teacher.post(
                        "/documents",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString("--b\r\n\r\nx\r\n--b--")),
                400,
                "VALIDATION_ERROR");
    }

    @Test
    void a_file_that_is_too_large_is_refused_however_it_is_sent_and_leaves_nothing() throws Exception {
        long documents = documents();

        for (int size : List.of(26_214_401, 30 * MB, 40 * MB)) {
            assertProblem(teacher.upload("week.png", png(size)), 413, "PAYLOAD_TOO_LARGE");
            assertProblem(teacher.uploadChunked("week.png", png(size)), 413, "PAYLOAD_TOO_LARGE");
        }

        assertThat(documents()).isEqualTo(documents);
        try (Stream<Path> incoming = Files.list(bellgrid.data().resolve("blobs").resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void a_log_in_that_is_too_large_is_refused() throws Exception {
        HttpResponse<String> answer = nobody.post(
                "/auth/login", "application/json", BodyPublishers.ofString("\"" + "x".repeat(2 * MB) + "\""));

        assertProblem(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void an_unknown_id_and_one_that_is_none_are_not_found() throws Exception {
        for (String resource : List.of("/jobs/", "/documents/", "/timetables/")) {
            assertProblem(teacher.get(resource + UUID.randomUUID()), 404, "NOT_FOUND");
            assertProblem(teacher.get(resource + "42"), 404, "NOT_FOUND");
            assertProblem(teacher.get(resource + "%27%20OR%201%3D1"), 404, "NOT_FOUND");
        }
    }

    @Test
    void what_belongs_to_another_district_is_not_found_either() throws Exception {
        OtherDistrict other = OtherDistrict.create(bellgrid);

        for (String path : List.of(
                "/documents/" + other.document(),
                "/documents/" + other.document() + "/status",
                "/documents/" + other.document() + "/content",
                "/documents/" + other.document() + "/pages/1",
                "/jobs/" + other.job(),
                "/jobs/" + other.job() + "/events",
                "/timetables/" + other.timetable(),
                "/timetables/" + other.timetable() + "/timeblocks")) {
            assertProblem(teacher.get(path), 404, "NOT_FOUND");
        }
    }

    @Test
    void an_operator_belongs_to_no_district_and_sees_none() throws Exception {
        Client operator = Client.demo(bellgrid, "operator");

        assertProblem(operator.get("/jobs/" + UUID.randomUUID()), 403, "FORBIDDEN");
        assertProblem(operator.upload("week.png", png(1000)), 403, "FORBIDDEN");
    }

    @Test
    void an_address_or_a_method_that_does_not_exist_is_a_problem_too() throws Exception {
        assertProblem(teacher.get("/nothing-here"), 404, "NOT_FOUND");
        assertProblem(teacher.get("/documents/upload/here"), 404, "NOT_FOUND");
        assertProblem(bellgrid.get("/api/nothing-here"), 404, "NOT_FOUND");
        assertProblem(
                teacher.post("/auth/me", "application/json", BodyPublishers.ofString("{}")), 405, "METHOD_NOT_ALLOWED");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Client.text(answer, "code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(Client.text(answer, "requestId"));
        assertThat(answer.body()).doesNotContain("Exception", "org.bellgrid", "\tat ");
    }

    private static String withoutRequestId(HttpResponse<String> answer) {
        return answer.body().replace(Client.text(answer, "requestId"), "");
    }

    private static byte[] png(int length) {
        return Arrays.copyOf(PNG_SIGNATURE, length);
    }

    private long documents() throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM documents")) {
            count.next();
            return count.getLong(1);
        }
    }
}
