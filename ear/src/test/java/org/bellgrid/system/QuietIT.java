package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document stays in the house, and nothing of it where nobody looks for it; some libraries report their use, or cache. */
@ExtendWith(RunningBellgrid.Starter.class)
class QuietIT {
    @Test
    void whoever_reads_calls_nobody_and_writes_nowhere_else(RunningBellgrid bellgrid) throws Exception {
        bellgrid.kill(); // a new server has not called any tier yet, whose connection would still be open
        bellgrid.start();
        Client teacher = Client.demo(bellgrid, "teacher");
        byte[] picture;
        try (InputStream file = getClass().getResourceAsStream("/pictures/blurred.jpg")) {
            picture = file.readAllBytes();
        }
        ProcessWatch watch = ProcessWatch.of(bellgrid);
        try (watch) {
            Upload.of(teacher, "week.jpg", picture).rested();
            Upload.of(teacher, "week.pdf", SheetPdf.week("Swimming")).rested();
        }

        assertThat(watch.hasSeenSomething()).isTrue();
        assertThat(watch.strangers()).isEmpty();
        assertThat(watch.strays()).isEmpty();
    }
}
