package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Secrets;
import org.bellgrid.embedded.Settings;
import org.bellgrid.embedded.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Backup and restore as docs/procedures.md has it: a base backup taken under way, the log up to a moment, originals, keys and
 * passwords; nothing of the broker. What had a 202 at that moment comes to its end in the new place, once; what came later is not
 * there.
 */
@ExtendWith(RunningBellgrid.Starter.class)
class RestoreIT {
    private static final int DOCUMENTS = 4;

    private final RunningBellgrid bellgrid;
    private final Client teacher;
    private final Path place;
    private final List<AutoCloseable> toEnd = new ArrayList<>();

    RestoreIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
        this.place = bellgrid.data().resolveSibling("restored");
        TestSurroundings.delete(place);
    }

    @AfterEach
    void endWhatWasRestored() throws Exception {
        for (AutoCloseable each : toEnd) {
            each.close();
        }
    }

    @Test
    void what_was_accepted_before_the_backup_comes_to_its_end_in_another_place() throws Exception {
        List<Upload> uploads = new ArrayList<>();
        Upload later = takeBackup(uploads);

        Surroundings restored = Surroundings.start(settings(), bellgrid.data().resolveSibling("postgresql-programs"));
        toEnd.add(0, restored);
        RunningBellgrid there = bellgrid.on(restored);
        toEnd.add(0, there::kill);
        assertThat(count(there, "SELECT count(*) FROM processing_jobs WHERE stage <> 'done'"))
                .as("jobs that the backup has caught on their way")
                .isPositive();
        assertThat(jobs(there, later))
                .as("uploaded after the moment that is gone back to")
                .isZero();
        assertThat(jobs(bellgrid, later)).isEqualTo(1);
        there.start();

        for (Upload upload : uploads) {
            Upload restoredUpload = new Upload(new Client(there, teacher.token()), upload.jobId());
            HttpResponse<String> job = restoredUpload.rested();
            assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
            assertThat(count(there, "SELECT count(*) FROM timetables WHERE job_id = '%s'".formatted(upload.jobId())))
                    .isEqualTo(1);
            assertThat(restoredUpload.timetable().body()).contains("Lesson to restore");
        }
    }

    /**
     * Some documents are uploaded while files are copied, some after that, which are in the log alone.
     *
     * @return one that was uploaded after the moment to which the backup goes
     */
    private Upload takeBackup(List<Upload> uploads) throws Exception {
        Upload later;
        Path data = bellgrid.data();
        Path log = place.resolveSibling("restored-log");
        TestSurroundings.delete(log);
        Files.createDirectories(place);
        try (BaseBackup backup = new BaseBackup(
                database(), superusersPassword(), data.resolve("postgresql"), place.resolve("postgresql"), log)) {
            upload(uploads);
            backup.take();
            upload(uploads);
            String moment = backup.now();
            later = Upload.of(teacher, "week.pdf", SheetPdf.week("Too late a lesson"));
            backup.keepLog();
            backup.prepare(moment);
        }
        for (String folder : List.of("blobs", "keys", "secrets")) {
            copy(data.resolve(folder), place.resolve(folder));
        }
        return later;
    }

    private void upload(List<Upload> uploads) throws IOException, InterruptedException {
        for (int number = 0; number < DOCUMENTS; number++) {
            uploads.add(Upload.of(teacher, "week.pdf", SheetPdf.week("Lesson to restore " + uploads.size())));
        }
    }

    private String database() throws SQLException {
        try (Connection connection = bellgrid.connection()) {
            return connection.getMetaData().getURL().replaceFirst("/[^/]*$", "/postgres");
        }
    }

    private String superusersPassword() {
        return new Secrets(bellgrid.data().resolve("secrets")).password("postgres-superuser");
    }

    /** Free ports, and a folder in which there is no broker's journal. */
    private Settings settings() {
        Settings given = Settings.ofThisProcess();
        return new Settings(
                place,
                given.wlp(),
                given.servers(),
                Ports.anyFree(),
                Ports.anyFree(),
                new Settings.Address(Optional.empty(), Ports.anyFree()),
                new Settings.Address(Optional.empty(), Ports.anyFree()),
                given.readers(),
                false);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static long jobs(RunningBellgrid there, Upload upload) throws SQLException {
        return count(there, "SELECT count(*) FROM processing_jobs WHERE id = '%s'".formatted(upload.jobId()));
    }

    private static long count(RunningBellgrid there, String query) throws SQLException {
        try (Connection connection = there.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
