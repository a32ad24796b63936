package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A whole folder of files that were made to do harm: {@code mvn verify -Dhostile=<folder>}. Each is refused, or its job
 * ends; nobody is called, nothing is written where it does not belong, the heap stays, and others are served meanwhile.
 * Says of each what became of it in {@code target/it/1/hostile-files.txt}.
 */
@ExtendWith(RunningBellgrid.Starter.class)
@EnabledIfSystemProperty(named = "hostile", matches = ".+")
class HostileFilesIT {
    /** Where the files that would call somebody expect an answer. */
    private static final int ATTACKERS_PORT = 18999;

    private static final int GOOD_ONE_EVERY = 4;
    private static final long HEAP_GROWTH_KIB = 48 * 1024;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final RunningBellgrid bellgrid;
    private final Client teacher;
    private final List<String> report = new ArrayList<>();
    private final SoftAssertions all = new SoftAssertions();

    HostileFilesIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void hostile_files_do_no_harm() throws Exception {
        Upload.of(teacher, "good.pdf", SheetPdf.week("Good 0")).rested();
        long heapBefore = heapKib();
        ProcessWatch watch = ProcessWatch.of(bellgrid);
        try (watch;
                ServerSocket attackers = new ServerSocket(ATTACKERS_PORT, 50, InetAddress.getLoopbackAddress())) {
            attackers.setSoTimeout(1);
            uploadAll();
            all.assertThatThrownBy(attackers::accept)
                    .as("nobody has called the attackers")
                    .isNotNull();
        }
        long heapAfter = heapKib();

        report.add("heap after full collection, KiB: before %s, after %s".formatted(heapBefore, heapAfter));
        Files.write(bellgrid.data().resolveSibling("hostile-files.txt"), report);
        all.assertThat(heapAfter - heapBefore).as("growth of the heap").isLessThan(HEAP_GROWTH_KIB);
        all.assertThat(watch.hasSeenSomething()).isTrue();
        all.assertThat(watch.strangers()).as("called").isEmpty();
        all.assertThat(watch.strays()).as("written").isEmpty();
        all.assertThat(bellgrid.temporary()).as("left over").isEmptyDirectory();
        all.assertAll();
    }

    private void uploadAll() throws Exception {
        int count = 0;
        for (Path file : files()) {
            Instant start = Instant.now();
            HttpResponse<String> answer = teacher.upload(file.getFileName().toString(), Files.readAllBytes(file));
            Upload good = count++ % GOOD_ONE_EVERY == 0
                    ? Upload.of(teacher, "good.pdf", SheetPdf.week("Good " + count))
                    : null;
            String outcome = outcome(file.getFileName().toString(), answer);
            report.add("%s | %s | %s ms"
                    .formatted(
                            file.getFileName(),
                            outcome,
                            Duration.between(start, Instant.now()).toMillis()));
            if (good != null) {
                all.assertThat(Client.text(good.rested(), "status"))
                        .as("the good one beside %s", file)
                        .isEqualTo("completed");
            }
        }
    }

    private String outcome(String name, HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() != 202) {
            all.assertThat(answer.statusCode()).as(name).isBetween(400, 499);
            return answer.statusCode() + " " + Client.text(answer, "code");
        }
        HttpResponse<String> job = new Upload(teacher, Client.text(answer, "jobId")).rested();
        String status = Client.text(job, "status");
        all.assertThat(status).as(name).isIn("completed", "failed", "hitl_pending");
        return status.equals("failed") ? status + " " + Client.text(job, "errorCode") : status;
    }

    /** What the server's heap holds when all that can go is gone. */
    private long heapKib() throws IOException, InterruptedException {
        String server = bellgrid.processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("ws-server.jar"))
                .map(process -> Long.toString(process.pid()))
                .reduce((script, itself) -> itself)
                .orElseThrow();
        jcmd(server, "GC.run");
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(String process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hostile")))) {
            return files.sorted().toList();
        }
    }
}
