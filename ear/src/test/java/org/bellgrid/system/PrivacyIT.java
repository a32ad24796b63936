package org.bellgrid.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether people and documents can be handed out whole, and leave nothing behind when they are erased. */
@ExtendWith(RunningBellgrid.Starter.class)
class PrivacyIT {
    private final RunningBellgrid bellgrid;
    private Client admin;

    PrivacyIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        this.admin = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        admin = Client.demo(bellgrid, "admin");
    }

    @AfterEach
    void asBefore() throws Exception {
        bellgrid.languageModel().always(ModelTexts.silent());
        admin.choose("{\"acceptance\": null}");
    }

    @Test
    void of_a_person_nothing_is_left() throws Exception {
        String mark = "Trace" + UUID.randomUUID().toString().replace("-", "");
        String id = register(mark);
        Client person = new Client(
                bellgrid,
                Client.text(Client.nobody(bellgrid).signIn(mark + "@demo.example", Client.PASSWORD), "accessToken"));
        Upload upload = Upload.of(person, "week.pdf", SheetPdf.week("Lesson of somebody"));
        upload.rested();

        JsonNode own =
                Mappers.JSON.readTree(person.get("/auth/me/personal-data").body());
        assertThat(own.at("/account/lastName").asText()).isEqualTo(mark);
        assertThat(own.path("uploads")).hasSize(1);
        assertThat(own.path("sessions")).isNotEmpty();
        assertThat(own.path("changes").findValuesAsText("entity")).contains("documents");
        assertThat(admin.get("/admin/users/%s/personal-data".formatted(id)).body())
                .contains(mark);

        assertThat(admin.delete("/admin/users/%s/personal-data".formatted(id)).statusCode())
                .isEqualTo(204);

        assertThat(placesOf(mark)).isEmpty();
        assertThat(logsWith(mark)).isEmpty();
        assertThat(Client.nobody(bellgrid)
                        .signIn(mark + "@demo.example", Client.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        while (upload.job().statusCode() != 401) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(admin.get("/jobs/" + upload.jobId()).statusCode()).isEqualTo(200);
    }

    private String register(String mark) throws Exception {
        HttpResponse<String> registered = Client.nobody(bellgrid)
                .post("/auth/register", "application/json", BodyPublishers.ofString("""
                        {"email": "%1$s@demo.example", "password": "%2$s", "firstName": "New", "lastName": "%1$s"}""".formatted(
                                mark, Client.PASSWORD)));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return Client.text(registered, "id");
    }

    @Test
    void nobody_erases_themselves() throws Exception {
        String self = Client.text(admin.get("/auth/me"), "id");

        assertThat(admin.delete("/admin/users/%s/personal-data".formatted(self)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void of_a_document_nothing_is_left() throws Exception {
        String mark = "Trace" + UUID.randomUUID().toString().substring(0, 8);
        byte[] sheet = SheetPdf.week(mark);
        Upload upload = Upload.of(admin, mark + ".pdf", sheet);
        HttpResponse<String> job = upload.rested();
        String data = "/admin/documents/%s/data".formatted(Client.text(job, "documentId"));
        String timetable = "/timetables/" + Client.text(job, "timetableId");
        admin.change(
                "PATCH", timetable, Client.version(upload.timetable()), "{\"teacher\": \"Ms %s\"}".formatted(mark));
        assertThat(placesOf(mark)).isNotEmpty();
        assertThat(blob(sheet)).exists();

        Map<String, byte[]> archive = unzipped(admin.getBytes(data));
        assertThat(archive.get("original")).isEqualTo(sheet);
        assertThat(archive).containsKey("pages/1.png");
        assertThat(Mappers.JSON.readTree(archive.get("data.json")).at("/timetables/0/timeblocks"))
                .hasSize(SheetPdf.WEEK_BLOCKS);

        assertThat(admin.delete(data).statusCode()).isEqualTo(204);

        assertThat(placesOf(mark)).isEmpty();
        assertThat(logsWith(mark)).isEmpty();
        assertThat(blob(sheet)).doesNotExist();
        assertThat(admin.get(data).statusCode()).isEqualTo(404);
        assertThat(admin.get(timetable).statusCode()).isEqualTo(404);
    }

    @Test
    void of_what_outside_readers_have_answered_nothing_is_left() throws Exception {
        String mark = "Trace" + UUID.randomUUID().toString().substring(0, 8);
        bellgrid.languageModel().always(ModelTexts.seeing(mark));
        admin.choose(ModelTexts.STRICT);
        Upload upload = Upload.of(admin, "week.png", BlurredSheet.picture(admin));
        String data = "/admin/documents/%s/data".formatted(Client.text(upload.rested(), "documentId"));

        JsonNode kept = Mappers.JSON.readTree(unzipped(admin.getBytes(data)).get("data.json"));
        assertThat(kept.path("answers").findValuesAsText("answer"))
                .singleElement()
                .asString()
                .contains(mark);
        assertThat(kept.path("calls").findValuesAsText("tier")).containsExactly("cloud_ocr", "llm");
        assertThat(kept.at("/calls/1/answer").asText()).contains(mark);
        assertThat(placesOf(mark)).as("draft, kept result, kept answer, call").hasSize(4);

        assertThat(admin.delete(data).statusCode()).isEqualTo(204);

        assertThat(placesOf(mark)).isEmpty();
        assertThat(logsWith(mark)).isEmpty();
    }

    @Test
    void what_has_been_kept_long_enough_goes_and_its_timetable_stays() throws Exception {
        byte[] sheet = SheetPdf.week("Lesson of long ago");
        Upload upload = Upload.of(admin, "old.pdf", sheet);
        HttpResponse<String> job = upload.rested();
        String document = Client.text(job, "documentId");
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE documents SET created_at = now() - interval '366 days' WHERE id = '%s'"
                    .formatted(document));
        }

        while (admin.get("/documents/" + document).statusCode() != 404) {
            TimeUnit.MILLISECONDS.sleep(500);
        }

        assertThat(blob(sheet)).doesNotExist();
        assertThat(admin.get("/timetables/" + Client.text(job, "timetableId")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Timeout(180)
    void answers_of_long_ago_go() throws Exception {
        String mark = "Trace" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("""
                    INSERT INTO llm_answers (district_id, document_hash, prompt_hash, answer, created_at)
                    SELECT id, repeat('0', 64), repeat('0', 64), '%s', now() - interval '91 days'
                      FROM districts LIMIT 1""".formatted(mark));
        }

        while (!placesOf(mark).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** All columns of the database in which a text stands. */
    private List<String> placesOf(String mark) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            for (String query : queries(sql, mark)) {
                try (ResultSet found = sql.executeQuery(query)) {
                    found.next();
                    if (found.getBoolean(1)) {
                        places.add(query);
                    }
                }
            }
        }
        return places;
    }

    private static List<String> queries(Statement sql, String mark) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (ResultSet columns = sql.executeQuery("""
                SELECT table_name, CASE data_type WHEN 'bytea' THEN format('encode(%I, ''escape'')', column_name)
                                              ELSE format('CAST(%I AS text)', column_name) END
              FROM information_schema.columns
                 WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'bytea', 'character varying')
                   AND table_name <> 'flyway_schema_history'""")) {
            while (columns.next()) {
                queries.add("SELECT EXISTS (SELECT FROM %s WHERE %s ILIKE '%%%s%%')"
                        .formatted(columns.getString(1), columns.getString(2), mark));
            }
        }
        return queries;
    }

    private List<Path> logsWith(String mark) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(bellgrid.logs())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(log), UTF_8).contains(mark)) {
                    found.add(log);
                }
            }
        }
        return found;
    }

    private Path blob(byte[] content) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        return bellgrid.data().resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private static Map<String, byte[]> unzipped(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
