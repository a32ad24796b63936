package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What dashboards and alerts look at is what a server shows, once it has read something and somebody has reviewed it. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(300)
class MonitoringIT {
    private static final Path SERIES =
            Path.of(System.getProperty("bellgrid.home"), "openshift/monitoring/made/series.txt");

    /** What is done from time to time is done for the first time within this. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningBellgrid bellgrid;

    MonitoringIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @AfterEach
    void asBefore() {
        bellgrid.vision().always(VisionTexts.reading(""));
    }

    @Test
    void every_series_of_dashboards_and_alerts_is_there() throws Exception {
        askCloudOcr();
        review();

        List<String> missing = missing();
        for (Instant end = Instant.now().plus(PATIENCE);
                !missing.isEmpty() && Instant.now().isBefore(end); ) {
            Thread.sleep(1_000);
            missing = missing();
        }

        assertThat(missing).isEmpty();
    }

    private List<String> missing() throws Exception {
        Set<String> shown = bellgrid.get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
        return Files.readAllLines(SERIES).stream()
                .filter(name -> !shown.contains(name))
                .toList();
    }

    private void askCloudOcr() throws Exception {
        bellgrid.vision().always(VisionTexts.reading(BlurredSheet.LESSON));
        Client teacher = Client.demo(bellgrid, "teacher");
        Upload.of(teacher, "week.png", BlurredSheet.picture(teacher)).rested();
    }

    private void review() throws Exception {
        ReviewTasks tasks = ReviewTasks.none(bellgrid, "1");
        try {
            String task = tasks.about("week.pdf", SheetPdf.week("Watched Lesson"));
            tasks.confirm(tasks.reviewer(), task);
        } finally {
            tasks.accept("null");
        }
    }
}
