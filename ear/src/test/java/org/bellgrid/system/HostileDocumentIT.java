package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One document that ruins its reader: it fails by its own code, and nobody else notices. */
@ExtendWith(RunningBellgrid.Starter.class)
class HostileDocumentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 100;

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    HostileDocumentIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_document_that_never_ends_fails_while_the_others_are_read() throws Exception {
        Upload endless = Upload.of(teacher, "endless.pdf", SheetPdf.withoutEnd());
        Upload other = Upload.of(teacher, "week.pdf", SheetPdf.week("Physics"));

        assertThat(Client.text(other.rested(), "status")).isEqualTo("completed");
        HttpResponse<String> job = endless.rested();
        assertThat(Client.text(job, "status")).isEqualTo("failed");
        assertThat(Client.text(job, "errorCode")).isEqualTo("DOCUMENT_TOO_COMPLEX");
        assertThat(bellgrid.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_on_which_every_reader_dies_of_a_segmentation_violation_fails_and_the_next_is_read()
            throws Exception {
        Upload fatal = Upload.of(teacher, "fatal.pdf", SheetPdf.week("Astronomy"));

        Instant end = Instant.now().plus(PATIENCE);
        while (!Client.text(fatal.job(), "status").equals("failed")
                && Instant.now().isBefore(end)) {
            violateSegments();
            Thread.sleep(POLL_MILLIS);
        }
        Upload other = Upload.of(teacher, "week.pdf", SheetPdf.week("Chemistry"));

        assertThat(Client.text(fatal.job(), "errorCode")).isEqualTo("OCR_FAILED");
        assertThat(Client.text(other.rested(), "status")).isEqualTo("completed");
        assertThat(bellgrid.get("/health/ready").statusCode()).isEqualTo(200);
    }

    /** Does to every reader what a fault in a native library does. */
    private void violateSegments() throws IOException, InterruptedException {
        List<String> readers = bellgrid.processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("ReaderMain"))
                .map(process -> Long.toString(process.pid()))
                .toList();
        for (String reader : readers) {
            new ProcessBuilder("kill", "-SEGV", reader).start().waitFor();
        }
    }
}
