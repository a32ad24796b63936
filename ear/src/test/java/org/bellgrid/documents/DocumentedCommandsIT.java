package org.bellgrid.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.system.RunningBellgrid;
import org.bellgrid.system.SheetPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the commands of the documents as somebody would who copies them, one block after the other, against the product. A
 * value that a document shows as an example, such as {@code JOB=0d6c…}, is taken from the answers instead. Where there is no
 * curl, nothing is run.
 */
@ExtendWith(RunningBellgrid.Starter.class)
class DocumentedCommandsIT {
    private static final String DEMO = "http://localhost:9080";
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^[A-Z]+=\\S*….*\\n");

    /** The example of Standard Webhooks. */
    private static final String MESSAGE = "{\"test\": 2432232314}";

    private static final String SIGNATURE = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> RESTING = Set.of("completed", "failed", "hitl_pending");

    private final RunningBellgrid bellgrid;
    private final Map<String, String> values = new LinkedHashMap<>();

    @TempDir
    Path folder;

    DocumentedCommandsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @BeforeEach
    void layOutFiles() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "there is no openssl");
        Files.write(folder.resolve("timetable.pdf"), SheetPdf.week("Documented lesson", new byte[] {1}));
        Files.createFile(folder.resolve("empty.pdf"));
        Files.writeString(folder.resolve("body"), MESSAGE);
        values.putAll(Map.of(
                "SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "WEBHOOK_ID", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "WEBHOOK_TIMESTAMP", "1614265330"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/api.md"})
    void the_commands_of_a_document_do_what_it_says(String document) throws Exception {
        for (ShellBlock block : ShellBlock.of(Documents.HOME.resolve(document))) {
            if (block.isRun()) {
                String output = run(block);
                if (block.text().contains("openssl")) {
                    assertThat(output.strip()).as(block.place()).isEqualTo(SIGNATURE);
                }
                if (block.isRefused()) {
                    assertThat(output).as(block.place()).contains("\"code\":");
                }
                learn(output);
            }
        }
        assertThat(values).containsKeys("TOKEN", "JOB", "TIMETABLE");
    }

    @Test
    void no_other_document_has_commands_to_run() {
        assertThat(Documents.all().stream()
                        .filter(document -> ShellBlock.of(document).stream().anyMatch(ShellBlock::isRun))
                        .map(document -> Documents.HOME.relativize(document).toString()))
                .containsExactlyInAnyOrder("README.md", "docs/api.md");
    }

    private String run(ShellBlock block) throws IOException, InterruptedException {
        String commands = EXAMPLE.matcher(block.text())
                .replaceAll("")
                .replace(DEMO, bellgrid.base().toString());
        Path kept = folder.resolve("values");
        String script = """
                set -eo pipefail
                curl() { command curl %s "$@"; }
                %s
                for name in API TOKEN; do printf '%%s=%%s\\n' $name "${!name}"; done > '%s'
                """.formatted(block.isRefused() ? "" : "--fail-with-body", commands, kept);
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        shell.environment().putAll(values);
        Process process = shell.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", block.place(), output).isZero();
        Files.readAllLines(kept).stream()
                .map(line -> line.split("=", 2))
                .filter(value -> !value[1].isEmpty())
                .forEach(value -> values.put(value[0], value[1]));
        return output;
    }

    /** What a reader would copy out of an answer for the next command. */
    private void learn(String output) throws IOException, InterruptedException {
        member(output, "accessToken", "TOKEN");
        if (member(output, "jobId", "JOB")) {
            JsonNode job = rested();
            values.put("TIMETABLE", job.path("timetableId").asText());
            values.put(
                    "BLOCK",
                    get("/timetables/" + values.get("TIMETABLE"))
                            .path("timeblocks")
                            .path(0)
                            .path("id")
                            .asText());
        }
    }

    private boolean member(String output, String member, String name) {
        var found = Pattern.compile("\"%s\":\\s*\"([^\"]+)\"".formatted(member)).matcher(output);
        boolean there = found.find();
        if (there) {
            values.put(name, found.group(1));
        }
        return there;
    }

    private JsonNode rested() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode job = get("/jobs/" + values.get("JOB"));
        while (!RESTING.contains(job.path("status").asText()) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            job = get("/jobs/" + values.get("JOB"));
        }
        return job;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bellgrid.base().resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + values.get("TOKEN"))
                .build();
        return Mappers.JSON.readTree(bellgrid.http()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
