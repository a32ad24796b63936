package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same bytes are read once in a district, and paid for once; whatever ails the cache, they are read all the same. */
@ExtendWith(RunningBellgrid.Starter.class)
class ResultCacheIT {
    private static final String AGE =
            "UPDATE result_cache SET created_at = now() - interval '31 days' WHERE content_hash = '%s'";

    private static final String WRITTEN_BY_SOMEBODY =
            "SELECT count(*) FROM audit_logs WHERE entity IN ('timetables', 'timeblocks') AND actor IS NOT NULL";

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;
    private Client teacher;

    ResultCacheIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
        teacher = Client.nobody(bellgrid);
    }

    @BeforeEach
    void signIn() throws Exception {
        teacher = Client.demo(bellgrid, "teacher");
        vision.always(VisionTexts.reading(BlurredSheet.LESSON));
    }

    @AfterEach
    void asBefore() throws Exception {
        vision.always(VisionTexts.reading(""));
        accept("null");
    }

    /** From which confidence on nobody is asked. */
    private void accept(String confidence) throws Exception {
        Client admin = Client.demo(bellgrid, "admin");
        HttpResponse<String> changed = admin.change(
                "PATCH",
                "/admin/settings",
                Client.version(admin.get("/admin/settings")),
                "{\"acceptance\": %s}".formatted(confidence));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void the_same_bytes_are_read_once() throws Exception {
        byte[] sheet = SheetPdf.week("Known Lesson");
        Upload first = Upload.of(teacher, "week.pdf", sheet);
        HttpResponse<String> read = first.rested();

        HttpResponse<String> accepted = teacher.upload("again.pdf", sheet);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(isCached(accepted)).isTrue();
        assertThat(Client.text(accepted, "status")).isEqualTo("completed");
        assertThat(accepted.headers().firstValue("Retry-After")).isEmpty();
        Upload second = new Upload(teacher, Client.text(accepted, "jobId"));
        JsonNode job = Mappers.JSON.readTree(second.job().body());
        assertThat(job.path("cached").asBoolean()).isTrue();
        assertThat(job.path("processingTier").asText()).isEqualTo("text_layer");
        assertThat(job.at("/metadata/processingTime").fieldNames())
                .toIterable()
                .contains("validation", "total")
                .isSubsetOf("validation", "notification", "total");
        assertThat(blocks(second)).isEqualTo(blocks(first)).hasSize(SheetPdf.WEEK_BLOCKS);
        for (String size : List.of("", "/preview")) {
            assertThat(page(Client.text(accepted, "documentId"), size))
                    .isEqualTo(page(Client.text(read, "documentId"), size));
        }
        assertThat(teacher.get("/documents/" + Client.text(accepted, "documentId"))
                        .body())
                .contains("\"mediaType\":\"application/pdf\"", "\"pageCount\":1");
        assertThat(bellgrid.get("/metrics").body())
                .containsPattern("bellgrid_cache_lookups_total\\{.*result=\"hit\".*} [1-9]");
    }

    @Test
    void a_notification_follows_a_job_that_need_not_be_read() throws Exception {
        byte[] sheet = SheetPdf.week("Told Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();

        Upload again = Upload.of(teacher, "week.pdf", sheet);

        while (!Client.text(again.job(), "stage").equals("done")) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(teacher.get("/jobs/%s/events".formatted(again.jobId())).body())
                .containsOnlyOnce("job:completed")
                .doesNotContain("pending");
    }

    @Test
    void what_a_machine_has_read_is_not_noted_as_the_uploaders_doing() throws Exception {
        byte[] sheet = SheetPdf.week("Noted Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        long before = count(WRITTEN_BY_SOMEBODY);

        assertThat(isCached(teacher.upload("week.pdf", sheet))).isTrue();

        assertThat(count(WRITTEN_BY_SOMEBODY)).isEqualTo(before);
    }

    @Test
    void the_same_bytes_are_paid_for_once_unless_they_shall_be_read_again() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher);
        int before = vision.calls();
        Upload first = Upload.of(teacher, "week.png", picture);
        assertThat(Client.text(first.rested(), "status")).isEqualTo("completed");
        assertThat(vision.calls() - before).isEqualTo(1);
        long ledger = count("SELECT count(*) FROM cost_ledger");

        Upload second = Upload.of(teacher, "week.png", picture);

        HttpResponse<String> job = second.job();
        assertThat(isCached(job)).isTrue();
        assertThat(Client.text(job, "processingTier")).isEqualTo("cloud_ocr");
        assertThat(blocks(second)).isEqualTo(blocks(first));
        assertThat(vision.calls() - before).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM cost_ledger")).isEqualTo(ledger);

        assertThat(retry(second, "{}").statusCode()).isEqualTo(409);
        HttpResponse<String> retried = retry(second, "{\"fresh\": true}");

        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(202);
        assertThat(isCached(retried)).isFalse();
        HttpResponse<String> fresh = second.rested();
        assertThat(Client.text(fresh, "status")).as(fresh.body()).isEqualTo("completed");
        assertThat(fresh.body()).contains("\"ocr\":", "\"ocr_cloud\":");
        assertThat(vision.calls() - before).isEqualTo(2);
        assertThat(Client.text(fresh, "timetableId")).isNotEqualTo(Client.text(job, "timetableId"));
        assertThat(Client.text(teacher.get("/timetables/" + Client.text(job, "timetableId")), "status"))
                .isEqualTo("archived");
    }

    @Test
    void another_district_reads_for_itself() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher);
        Upload.of(teacher, "week.png", picture).rested();
        int before = vision.calls();

        HttpResponse<String> accepted = elsewhere().upload("week.png", picture);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(isCached(accepted)).isFalse();
        assertThat(Client.text(accepted, "status")).isEqualTo("pending");
        while (vision.calls() == before) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Client elsewhere() throws Exception {
        UUID district = OtherDistrict.create(bellgrid).district();
        HttpResponse<String> invited = Client.demo(bellgrid, "operator")
                .post("/admin/users", "application/json", BodyPublishers.ofString("""
                        {"email": "%s@demo.example", "firstName": "New", "lastName": "Person", "role": "admin",
                         "districtId": "%s"}""".formatted(
                                UUID.randomUUID(), district)));
        HttpResponse<String> accepted = Client.nobody(bellgrid)
                .post("/auth/accept-invitation", "application/json", BodyPublishers.ofString("""
                        {"token": "%s", "password": "%s"}""".formatted(
                                Client.text(invited, "invitation"), Client.PASSWORD)));
        return new Client(bellgrid, Client.text(accepted, "accessToken"));
    }

    @Test
    void what_waits_for_a_person_is_asked_of_a_person_twice_and_what_is_settled_of_nobody() throws Exception {
        accept("1.0");
        byte[] picture = BlurredSheet.picture(teacher);
        Upload first = Upload.of(teacher, "week.png", picture);
        assertThat(Client.text(first.rested(), "status")).isEqualTo("hitl_pending");
        int before = vision.calls();

        HttpResponse<String> second = teacher.upload("week.png", picture);

        assertThat(isCached(second)).isTrue();
        assertThat(Client.text(second, "status")).isEqualTo("hitl_pending");
        String task = Client.text(first.job(), "hitlTaskId");
        assertThat(Client.text(teacher.get("/jobs/" + Client.text(second, "jobId")), "hitlTaskId"))
                .isNotEqualTo(task);
        settle(task);
        assertThat(Client.text(first.rested(), "status")).isEqualTo("completed");

        HttpResponse<String> third = teacher.upload("week.png", picture);

        assertThat(Client.text(third, "status")).as(third.body()).isEqualTo("completed");
        assertThat(Client.text(teacher.get("/jobs/" + Client.text(third, "jobId")), "processingTier"))
                .isEqualTo("person");
        assertThat(vision.calls()).isEqualTo(before);
    }

    /** Says that all was read rightly. */
    private void settle(String task) throws Exception {
        Client reviewer = Client.demo(bellgrid, "reviewer");
        HttpResponse<String> claimed =
                reviewer.post("/hitl/tasks/%s/claim".formatted(task), "application/json", BodyPublishers.noBody());
        ObjectNode submission = Mappers.JSON.createObjectNode();
        submission.set("timeblocks", Mappers.JSON.readTree(claimed.body()).at("/draftData/timeblocks"));
        HttpResponse<String> settled = reviewer.post(
                "/hitl/tasks/%s/submit".formatted(task),
                "application/json",
                BodyPublishers.ofString(submission.toString()));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
    }

    @Test
    void a_batch_is_spared_the_reading_too() throws Exception {
        byte[] sheet = SheetPdf.week("Batched Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("week.pdf"));
            zip.write(sheet);
        }

        HttpResponse<String> answer = teacher.uploadBatch(archive.toByteArray());

        assertThat(isCached(answer)).as(answer.body()).isTrue();
        assertThat(Client.text(answer, "status")).isEqualTo("completed");
    }

    @Test
    void bytes_that_are_said_to_be_in_another_language_are_read_again() throws Exception {
        byte[] sheet = SheetPdf.week("Foreign Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        run("UPDATE result_cache SET language = 'de' WHERE content_hash = '%s'", sheet);

        assertThat(isCached(teacher.upload("week.pdf", sheet))).isFalse();
    }

    @Test
    void what_another_engine_has_read_is_read_again() throws Exception {
        byte[] sheet = SheetPdf.week("Old Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        run("UPDATE result_cache SET engine_version = 'before' WHERE content_hash = '%s'", sheet);

        assertThat(isCached(teacher.upload("week.pdf", sheet))).isFalse();
    }

    @Test
    void what_is_too_old_is_read_again() throws Exception {
        byte[] sheet = SheetPdf.week("Lesson of last term");
        Upload.of(teacher, "week.pdf", sheet).rested();
        run(AGE, sheet);

        Upload again = Upload.of(teacher, "week.pdf", sheet);

        assertThat(isCached(again.rested())).isFalse();
        assertThat(isCached(teacher.upload("week.pdf", sheet))).isTrue();
    }

    @Test
    @Timeout(90)
    void what_is_too_old_goes() throws Exception {
        byte[] sheet = SheetPdf.week("Lesson of last year");
        Upload.of(teacher, "week.pdf", sheet).rested();
        run(AGE, sheet);

        while (rows(sheet) > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Test
    void what_was_read_goes_with_the_last_document_of_its_bytes() throws Exception {
        byte[] sheet = SheetPdf.week("Deleted Lesson");
        String first = Client.text(Upload.of(teacher, "week.pdf", sheet).rested(), "documentId");
        String second = Client.text(teacher.upload("week.pdf", sheet), "documentId");

        assertThat(teacher.delete("/documents/" + first).statusCode()).isEqualTo(204);

        assertThat(isCached(teacher.upload("week.pdf", sheet))).isTrue();
        assertThat(page(second, "")).isNotEmpty();
        for (JsonNode document : Mappers.JSON
                .readTree(teacher.get("/documents?limit=100&sortBy=createdAt&order=desc")
                        .body())
                .path("items")) {
            if (count("SELECT count(*) FROM documents WHERE id = '%s' AND content_hash = '%s'"
                            .formatted(document.path("id").asText(), hash(sheet)))
                    > 0) {
                teacher.delete("/documents/" + document.path("id").asText());
            }
        }
        assertThat(rows(sheet)).isZero();
    }

    @Test
    void nonsense_in_the_cache_is_read_over() throws Exception {
        byte[] sheet = SheetPdf.week("Garbled Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        for (String nonsense : List.of(
                "UPDATE result_cache SET draft = '[]' WHERE content_hash = '%s'",
                "UPDATE result_cache SET kind = 'papyrus' WHERE content_hash = '%s'",
                "UPDATE result_cache SET draft = jsonb_set(draft, '{timetables,0,blocks,0,color}', '\"loud\"')"
                        + " WHERE content_hash = '%s'")) {
            run(nonsense, sheet);

            HttpResponse<String> accepted = teacher.upload("week.pdf", sheet);

            assertThat(accepted.statusCode()).as(nonsense).isEqualTo(202);
            assertThat(isCached(accepted)).as(nonsense).isFalse();
            HttpResponse<String> job = new Upload(teacher, Client.text(accepted, "jobId")).rested();
            assertThat(Client.text(job, "status")).as(nonsense).isEqualTo("completed");
            assertThat(isCached(teacher.upload("week.pdf", sheet))).as(nonsense).isTrue();
        }
        assertThat(bellgrid.get("/metrics").body())
                .containsPattern("bellgrid_cache_lookups_total\\{.*result=\"fault\".*} [1-9]");
    }

    @Test
    void images_that_are_gone_are_made_again() throws Exception {
        byte[] sheet = SheetPdf.week("Faded Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        for (String image : List.of("image", "preview")) {
            run(
                    "UPDATE result_cache SET pages = jsonb_set(pages, '{0,%s}', to_jsonb(repeat('0', 64)))"
                                    .formatted(image)
                            + " WHERE content_hash = '%s'",
                    sheet);

            Upload again = Upload.of(teacher, "week.pdf", sheet);

            HttpResponse<String> job = again.rested();
            assertThat(isCached(job)).as(image).isFalse();
            assertThat(page(Client.text(job, "documentId"), "")).isNotEmpty();
            assertThat(page(Client.text(job, "documentId"), "/preview")).isNotEmpty();
        }
    }

    @Test
    void nobody_waits_for_a_cache_that_is_locked() throws Exception {
        byte[] sheet = SheetPdf.week("Locked Lesson");
        Upload.of(teacher, "week.pdf", sheet).rested();
        try (Connection owner = bellgrid.ownersConnection();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("LOCK TABLE result_cache IN ACCESS EXCLUSIVE MODE");

            Upload again = Upload.of(teacher, "week.pdf", sheet);

            assertThat(Client.text(again.rested(), "status")).isEqualTo("completed");
            assertThat(isCached(again.job())).isFalse();
            owner.rollback();
        }
        assertThat(isCached(teacher.upload("week.pdf", sheet))).isTrue();
    }

    private static boolean isCached(HttpResponse<String> answer) throws IOException {
        return Mappers.JSON.readTree(answer.body()).findPath("cached").asBoolean();
    }

    private static HttpResponse<String> retry(Upload upload, String body) throws Exception {
        return upload.client()
                .post("/jobs/%s/retry".formatted(upload.jobId()), "application/json", BodyPublishers.ofString(body));
    }

    /** What has been published, but for the ids. */
    private static JsonNode blocks(Upload upload) throws Exception {
        JsonNode blocks = Mappers.JSON.readTree(upload.timetable().body()).path("timeblocks");
        blocks.forEach(block -> ((ObjectNode) block).remove("id"));
        return blocks;
    }

    private byte[] page(String document, String size) throws Exception {
        HttpResponse<byte[]> page = teacher.getBytes("/documents/" + document + "/pages/1" + size);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String hash(byte[] content) {
        return ContentHash.of(content).hex();
    }

    private long rows(byte[] content) throws SQLException {
        return count("SELECT count(*) FROM result_cache WHERE content_hash = '%s'".formatted(hash(content)));
    }

    /** Changes what is kept of some bytes, behind the application's back. */
    private void run(String statement, byte[] content) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement.formatted(hash(content)))).isEqualTo(1);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
