package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scrapers see of a server that has done something of everything. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(300)
class MetricsIT {
    private static final Pattern DOCUMENTED = Pattern.compile("`(bellgrid_\\w+)(?:\\{([^}]*)})?`");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    MetricsIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @BeforeEach
    void seeTheLesson() {
        bellgrid.vision().always(VisionTexts.reading(BlurredSheet.LESSON));
    }

    @AfterEach
    void asBefore() {
        bellgrid.vision().always(VisionTexts.reading(""));
    }

    @Test
    void what_is_shown_is_what_the_operators_guide_lists() throws Exception {
        read(BlurredSheet.picture(teacher));
        review();
        tellAWebhook();
        Scrape scrape = await(seen -> seen.ours().containsKey("bellgrid_batch_last_success_timestamp_seconds")
                && seen.sum("bellgrid_database_up") == 1);

        assertThat(scrape.ours()).containsExactlyEntriesOf(documented());
    }

    @Test
    void every_answer_of_the_api_is_measured_under_its_operation() throws Exception {
        Scrape before = Scrape.of(bellgrid);

        String job = Client.text(teacher.upload("week.pdf", SheetPdf.week("Measured lesson")), "jobId");
        new Upload(teacher, job).rested();
        teacher.get("/jobs/" + UUID.randomUUID());
        teacher.get("/jobs/none");
        teacher.get("/nothing/here");
        Client.nobody(bellgrid).get("/jobs");
        new Client(bellgrid, "no token at all").get("/jobs");
        teacher.call("MADE-UP", "/jobs", "");

        Scrape after = Scrape.of(bellgrid);
        assertThat(grown(before, after, "operation=/documents", "method=POST", "status=2xx"))
                .isEqualTo(1);
        assertThat(grown(before, after, "operation=/jobs/{id}", "method=GET", "status=2xx"))
                .isPositive();
        assertThat(grown(before, after, "operation=/jobs/{id}", "method=GET", "status=4xx"))
                .isPositive();
        assertThat(grown(before, after, "operation=unmatched", "method=GET", "status=4xx"))
                .isPositive();
        assertThat(grown(before, after, "method=GET", "status=4xx")).isEqualTo(5);
        assertThat(grown(before, after, "method=OTHER", "status=4xx")).isEqualTo(1);
        assertThat(grown(before, after, "status=5xx")).isZero();
        assertThat(after.values("bellgrid_http_requests_seconds_count", "operation"))
                .allMatch(operation -> operation.startsWith("/") || operation.equals("unmatched"))
                .noneMatch(operation -> operation.matches(".*[0-9a-f]{8}-.*"));
        assertThat(after.values("bellgrid_http_requests_seconds_bucket", "le")).contains("0.1", "0.2", "1.0", "+Inf");
    }

    @Test
    void a_document_is_measured_at_every_stage_and_as_a_whole() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher); // the first one is made of a document of its own
        Scrape before = Scrape.settled(bellgrid);

        read(picture);

        Scrape after = await(seen -> grown("bellgrid_stage_seconds_count", before, seen, "stage=notification") > 0
                && grown("bellgrid_job_seconds_count", before, seen, "outcome=completed") > 0);
        for (String stage : new String[] {"classification", "preprocessing", "validation"}) {
            assertThat(grown("bellgrid_stage_seconds_count", before, after, "stage=" + stage, "outcome=confident"))
                    .as(stage)
                    .isEqualTo(1);
        }
        assertThat(grown("bellgrid_stage_seconds_count", before, after, "stage=ocr", "outcome=doubtful"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_stage_seconds_count", before, after, "stage=ocr_cloud", "outcome=confident"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_stage_seconds_sum", before, after)).isBetween(0.01, 60.0);
        assertThat(grown("bellgrid_job_seconds_count", before, after, "tier=cloud_ocr", "outcome=completed"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_job_seconds_sum", before, after, "outcome=completed"))
                .isGreaterThan(grown("bellgrid_stage_seconds_sum", before, after, "stage=ocr"));
        assertThat(grown("bellgrid_block_confidence_count", before, after)).isEqualTo(SheetPdf.WEEK_BLOCKS);
        assertThat(grown("bellgrid_block_confidence_count", before, after, "tier=cloud_ocr"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_block_confidence_sum", before, after) / SheetPdf.WEEK_BLOCKS)
                .isBetween(50.0, 100.0);
        assertThat(grown("bellgrid_tier_call_seconds_count", before, after, "tier=cloud_ocr"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_documents_total", before, after, "tier=cloud_ocr"))
                .isEqualTo(1);
    }

    @Test
    void a_review_is_measured_from_the_claim_to_the_end_and_shows_while_it_waits() throws Exception {
        Scrape before = Scrape.settled(bellgrid);

        review();

        Scrape after = await(
                seen -> grown("bellgrid_job_seconds_count", before, seen, "outcome=completed", "tier=person") == 1);
        assertThat(grown("bellgrid_job_seconds_count", before, after, "outcome=review"))
                .isEqualTo(1);
        assertThat(grown("bellgrid_review_seconds_count", before, after)).isEqualTo(1);
        assertThat(grown("bellgrid_review_seconds_sum", before, after)).isBetween(0.0, PATIENCE.toSeconds() + 0.0);
    }

    @Test
    void gauges_show_the_server_as_it_is() throws Exception {
        try (LiveClient live = LiveClient.of(bellgrid, teacher)) {
            Scrape scrape = await(seen -> seen.sum("bellgrid_database_up") == 1);

            assertThat(live).isNotNull();
            assertThat(scrape.sum("bellgrid_websocket_clients")).isPositive();
            assertThat(scrape.sum("bellgrid_readers")).isPositive();
            assertThat(scrape.sum("bellgrid_reader_memory_bytes")).isGreaterThan(1 << 20);
            assertThat(scrape.values("bellgrid_disk_free_bytes", "folder"))
                    .containsExactly("blobs", "logs", "temporary");
            assertThat(scrape.sum("bellgrid_disk_free_bytes", "folder=blobs"))
                    .isBetween(1.0, scrape.sum("bellgrid_disk_total_bytes", "folder=blobs"));
            assertThat(scrape.values("bellgrid_certificate_expiry_timestamp_seconds", "certificate"))
                    .contains("jwt/bellgrid")
                    .anyMatch(certificate -> certificate.startsWith("tls/"));
            assertThat(scrape.sum("bellgrid_certificate_expiry_timestamp_seconds", "certificate=jwt/bellgrid"))
                    .isGreaterThan(Instant.now().toEpochMilli() / 1000.0);
            assertThat(scrape.values("bellgrid_tier_circuit", "tier")).containsExactly("cloud_ocr", "llm");
            assertThat(scrape.values("bellgrid_cache_lookups_total", "result")).containsExactly("fault", "hit", "miss");
            assertThat(scrape.values("bellgrid_batch_runs_total", "job")).containsExactly("metrics", "retention");
            assertThat(scrape.values("bellgrid_batch_runs_total", "outcome")).containsExactly("completed", "failed");
            assertThat(scrape.values("bellgrid_queue_depth", "stage"))
                    .containsExactly(
                            "classification", "llm", "notification", "ocr", "ocr_cloud", "preprocessing", "validation");
        }
    }

    @Test
    void messages_to_webhooks_are_counted_with_what_came_of_them() throws Exception {
        Scrape before = Scrape.settled(bellgrid);

        tellAWebhook();

        await(seen -> grown("bellgrid_webhook_deliveries_total", before, seen, "outcome=delivered") == 1
                && grown("bellgrid_webhook_deliveries_total", before, seen, "outcome=retried") == 1);
    }

    /** A week with a line in doubt, which cloud OCR settles. */
    private void read(byte[] picture) throws Exception {
        Upload upload = Upload.of(teacher, "week.png", picture);
        assertThat(Client.text(upload.rested(), "status")).isEqualTo("completed");
    }

    /** A week that nobody is sure of, until somebody is. */
    private void review() throws Exception {
        ReviewTasks tasks = ReviewTasks.none(bellgrid, "1");
        try {
            String task = tasks.about(
                    "week.pdf", SheetPdf.week("Measured review " + Instant.now().toEpochMilli()));
            await(seen -> seen.sum("bellgrid_review_waiting") == 1 && seen.sum("bellgrid_review_oldest_seconds") > 0);
            tasks.act(tasks.reviewer(), task, "claim");
            String blocks = tasks.seen(task).at("/draftData/timeblocks").toString();
            HttpResponse<String> settled = tasks.reviewer()
                    .post(
                            "/hitl/tasks/" + task + "/submit",
                            "application/json",
                            BodyPublishers.ofString("{\"timeblocks\": " + blocks + "}"));
            assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        } finally {
            tasks.accept("null");
        }
    }

    /** Something that arrives at the second attempt. */
    private void tellAWebhook() throws Exception {
        Client admin = Client.demo(bellgrid, "admin");
        try (Receiver receiver = new Receiver()) {
            HttpResponse<String> webhook =
                    admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                    {"url": "%s", "eventTypes": ["job.failed"]}""".formatted(
                                    receiver.answering("/measured", 500, 204))));
            String path = "/webhooks/" + Client.text(webhook, "id");
            admin.post(path + "/ping", "application/json", BodyPublishers.noBody());
            receiver.next();
            receiver.next();
            while (!admin.get(path + "/deliveries").body().contains("\"delivered\"")) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            admin.delete(path);
        }
    }

    private Scrape await(Predicate<Scrape> wanted) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Scrape scrape = Scrape.of(bellgrid);
        while (!wanted.test(scrape)) {
            assertThat(Instant.now()).as("it is shown in time").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(500);
            scrape = Scrape.of(bellgrid);
        }
        return scrape;
    }

    private static double grown(Scrape before, Scrape after, String... tags) {
        return grown("bellgrid_http_requests_seconds_count", before, after, tags);
    }

    private static double grown(String name, Scrape before, Scrape after, String... tags) {
        return after.sum(name, tags) - before.sum(name, tags);
    }

    /** Names and tags in the first column of a table. */
    private static SortedMap<String, SortedSet<String>> documented() throws Exception {
        return Files.readAllLines(Path.of(System.getProperty("bellgrid.home"), "docs/operations.md")).stream()
                .filter(line -> line.startsWith("| `bellgrid_"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell -> DOCUMENTED.matcher(cell).results())
                .collect(Collectors.toMap(
                        name -> name.group(1),
                        name -> name.group(2) == null
                                ? new TreeSet<>()
                                : new TreeSet<>(Arrays.asList(name.group(2).split(", "))),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
