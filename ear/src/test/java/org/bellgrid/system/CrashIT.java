package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A 202 is a promise: what dies in the middle is done once all the same. */
@ExtendWith(RunningBellgrid.Starter.class)
class CrashIT {
    private static final int DOCUMENTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    CrashIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_server_killed_in_the_middle_loses_and_doubles_nothing() throws Exception {
        List<Upload> uploads = new ArrayList<>();
        for (int number = 0; number < DOCUMENTS; number++) {
            uploads.add(Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson " + number)));
        }
        awaitWorkInProgress();
        List<ProcessHandle> killed = bellgrid.processes();

        bellgrid.kill();
        long unfinished = count("SELECT count(*) FROM processing_jobs WHERE stage <> 'done'");
        bellgrid.start();

        assertThat(unfinished).as("jobs that the crash cut short").isPositive();
        for (Upload upload : uploads) {
            HttpResponse<String> job = upload.rested();
            assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
            assertThat(blocksOf(upload)).isEqualTo(SheetPdf.WEEK_BLOCKS);
            assertThat(endsOf(upload)).isEqualTo(1);
        }
        assertThat(killed).noneMatch(ProcessHandle::isAlive);
        assertThat(Scrape.of(bellgrid).sum("bellgrid_lease_expiries_total"))
                .as("leases that nobody gave back")
                .isPositive();
    }

    private void awaitWorkInProgress() throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (count("SELECT count(*) FROM processing_jobs WHERE lease_token IS NOT NULL") == 0) {
            assertThat(Instant.now()).as("somebody is at work").isBefore(end);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long blocksOf(Upload upload) throws SQLException {
        return count(
                "SELECT count(*) FROM timeblocks b JOIN timetables t ON t.id = b.timetable_id WHERE t.job_id = '%s'"
                        .formatted(upload.jobId()));
    }

    private long endsOf(Upload upload) throws SQLException {
        return count("SELECT count(*) FROM job_events WHERE type = 'job:completed' AND job_id = '%s'"
                .formatted(upload.jobId()));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
