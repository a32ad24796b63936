package org.bellgrid.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the log tells, and what it does not. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(300)
class LogsIT {
    private static final long POLL_MILLIS = 100;

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    LogsIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void each_line_about_a_job_says_which_whose_and_at_which_stage() throws Exception {
        Upload read = Upload.of(teacher, "week.pdf", SheetPdf.week("Logged Lesson"));
        Upload refused = Upload.of(teacher, "week.pdf", SheetPdf.locked());
        String district = Client.text(teacher.get("/auth/me"), "districtId");
        String document = Client.text(read.rested(), "documentId");
        refused.rested();

        awaitLine(line -> isAbout(line, read) && text(line, "stage").equals("notification"));
        awaitLine(line -> isAbout(line, refused) && text(line, "stage").equals("notification"));

        assertThat(lines())
                .filteredOn(line -> isAbout(line, read) || isAbout(line, refused))
                .allSatisfy(line -> {
                    assertThat(text(line, "jobId")).as(line.toString()).isIn(read.jobId(), refused.jobId());
                    assertThat(text(line, "districtId")).as(line.toString()).isEqualTo(district);
                    assertThat(text(line, "stage")).as(line.toString()).isNotEmpty();
                });
        assertThat(lines())
                .filteredOn(line -> isAbout(line, read))
                .extracting(line -> text(line, "stage"))
                .contains("classification", "preprocessing", "ocr", "validation", "notification");
        List<CollectedSpan> trace = TestSurroundings.get()
                .traces()
                .traceOf(read.jobId(), span -> span.name().equals("notification"));
        assertThat(lines())
                .filteredOn(line ->
                        isAbout(line, read) && line.path("message").asText().contains(" after "))
                .hasSize(5)
                .allSatisfy(line -> {
                    assertThat(line.path("duration").isIntegralNumber()).isTrue();
                    assertThat(text(line, "documentId")).isEqualTo(document);
                    assertThat(text(line, "traceId")).isEqualTo(trace.get(0).traceId());
                    assertThat(trace)
                            .filteredOn(span -> span.spanId().equals(text(line, "spanId")))
                            .singleElement()
                            .satisfies(span -> assertThat(span.name()).isEqualTo(text(line, "stage")));
                });
    }

    @Test
    void a_line_about_a_request_says_which_and_whose() throws Exception {
        byte[] sheet = SheetPdf.week("Lost Lesson");
        Upload upload = Upload.of(teacher, "week.pdf", sheet);
        String document = Client.text(upload.rested(), "documentId");
        Files.delete(blob(sheet));

        HttpResponse<String> failed = teacher.get("/documents/" + document + "/content");

        assertThat(failed.statusCode()).as(failed.body()).isGreaterThanOrEqualTo(500);
        String requestId = failed.headers().firstValue("X-Request-Id").orElseThrow();
        JsonNode line = awaitLine(each -> text(each, "requestId").equals(requestId));
        assertThat(text(line, "userId")).isEqualTo(Client.text(teacher.get("/auth/me"), "id"));
        assertThat(text(line, "districtId")).isEqualTo(Client.text(teacher.get("/auth/me"), "districtId"));
        assertThat(text(line, "traceId")).hasSize(32);
        assertThat(Files.readString(bellgrid.logs().resolve("access.log"))).contains(requestId);
    }

    @Test
    void what_a_thread_was_at_before_is_not_in_its_lines() throws Exception {
        Upload.of(teacher, "week.pdf", SheetPdf.week("Finished Lesson")).rested();

        assertThat(lines())
                .filteredOn(line -> line.path("message").asText().matches("(?s)job [0-9a-f-]{36}: .*"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("message").asText()).startsWith("job " + text(line, "jobId")));
        assertThat(lines())
                .filteredOn(line -> !text(line, "requestId").isEmpty())
                .allSatisfy(line -> assertThat(text(line, "jobId")).isEmpty());
    }

    @Test
    void nobody_and_nothing_secret_is_named() throws Exception {
        String mark = "Zwirbel" + UUID.randomUUID().toString().substring(0, 8);
        upload(mark + " Stundenplan.pdf", SheetPdf.week("Lesson of " + mark));
        upload("Plan " + mark + ".png", "no picture at all".getBytes(UTF_8));
        upload(mark + ".pdf", SheetPdf.locked());
        upload(mark + ".docx", "PK\u0003\u0004 broken".getBytes(UTF_8));
        teacher.uploadBatch(zip(mark + "/Plan " + mark + ".pdf", SheetPdf.week("Zipped lesson of " + mark)));
        Client nobody = Client.nobody(bellgrid);
        nobody.signIn(mark + "@school.example", "Wrong-" + mark);
        nobody.post(
                "/auth/refresh", "application/json", BodyPublishers.ofString("{\"refreshToken\": \"" + mark + "\"}"));
        nobody.post("/auth/login", "application/json", BodyPublishers.ofString("{\"email\": \"" + mark));
        new Client(bellgrid, token(mark)).get("/auth/me");
        teacher.get("/documents?search=" + mark);
        declareDead(mark + "@school.example");

        awaitLine(line -> line.path("message").asText().startsWith("job <e-mail>: a call was not taken"));

        assertThat(logsWith(mark)).isEmpty();
        assertThat(logsWith(Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(UTF_8))))
                .isEmpty();
    }

    private void upload(String fileName, byte[] content) throws Exception {
        HttpResponse<String> answer = teacher.upload(fileName, content);
        if (answer.statusCode() == 202) {
            new Upload(teacher, Client.text(answer, "jobId")).rested();
        }
    }

    /** A token that nobody has signed, for somebody of that name. */
    private static String token(String name) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return Stream.of("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", "{\"upn\":\"%s\"}".formatted(name), name)
                .map(part -> encoder.encodeToString(part.getBytes(UTF_8)))
                .reduce((one, next) -> one + "." + next)
                .orElseThrow();
    }

    /** Sends a dead letter that holds a text in place of a job's id. */
    private static void declareDead(String text) {
        TestSurroundings surroundings = TestSurroundings.get();
        String broker =
                "tcp://localhost:%d".formatted(surroundings.settings().broker().port());
        Map<String, String> environment = surroundings.surroundings().environment();
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(
                        broker, environment.get("BELLGRID_MQ_USER"), environment.get("BELLGRID_MQ_PASSWORD"));
                JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue("dead-letters"), text);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return archive.toByteArray();
    }

    private Path blob(byte[] content) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        return bellgrid.data().resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private JsonNode awaitLine(Predicate<JsonNode> which) throws Exception {
        List<JsonNode> found = lines().stream().filter(which).toList();
        while (found.isEmpty()) {
            Thread.sleep(POLL_MILLIS);
            found = lines().stream().filter(which).toList();
        }
        return found.get(0);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(bellgrid.logs().resolve("messages.log"), UTF_8)) {
            if (line.startsWith("{")) {
                lines.add(Mappers.JSON.readTree(line));
            }
        }
        return lines;
    }

    private static boolean isAbout(JsonNode line, Upload upload) {
        return line.path("message").asText().contains(upload.jobId());
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText();
    }

    private List<Path> logsWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(bellgrid.logs().getParent(), 3)) {
            for (Path log : logs.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".log"))
                    .toList()) {
                if (new String(Files.readAllBytes(log), UTF_8).contains(text)) {
                    found.add(log);
                }
            }
        }
        return found;
    }
}
