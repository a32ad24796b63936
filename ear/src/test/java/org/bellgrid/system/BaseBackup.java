package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base backup and the log since, taken from a PostgreSQL that goes on working. {@code pg_basebackup} and
 * {@code pg_receivewal} do the same; the embedded PostgreSQL comes without them, so the steps that PostgreSQL documents for
 * tools of one's own are done here: begin, copy the files while they change, end, keep the label and the log.
 */
final class BaseBackup implements AutoCloseable {
    private static final String SLOT = "base_backup";

    /** What a running server keeps for itself, and the log, which is kept apart. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_subtrans");

    private static final Pattern OF_THIS_START = Pattern.compile("postmaster\\.(pid|opts)|epg-lock|pgsql_tmp.*");
    private static final Pattern SETTING = Pattern.compile("(?m)^ *(restore_command|recovery_target\\w*) = '([^']*)'$");
    private static final Pattern LOG = Pattern.compile("[0-9A-F]{24}");

    private final Connection superuser;
    private final Path source;
    private final Path base;
    private final Path log;

    /**
     * Begins. From here on the log is kept until this is closed.
     *
     * @param url of the database {@code postgres}
     * @param source the data directory
     * @param base where its copy goes
     * @param log where the log goes
     */
    BaseBackup(String url, String password, Path source, Path base, Path log) throws SQLException, IOException {
        this.superuser = DriverManager.getConnection(url, "postgres", password);
        this.source = source;
        this.base = base;
        this.log = log;
        Files.createDirectories(log);
        ask("SELECT pg_create_physical_replication_slot('%s', true)".formatted(SLOT));
        ask("SELECT pg_backup_start('a test', true)");
    }

    /** Copies all files as they are, and ends the base backup. */
    void take() throws IOException, SQLException {
        Files.walkFileTree(source, new Copy());
        Files.writeString(base.resolve("backup_label"), ask("SELECT labelfile FROM pg_backup_stop()"));
    }

    /** Keeps the log up to now. */
    void keepLog() throws SQLException, IOException {
        ask("SELECT pg_switch_wal()");
        try (Stream<Path> files = Files.list(source.resolve("pg_wal"))) {
            files.filter(file -> LOG.matcher(file.getFileName().toString()).matches())
                    .forEach(file -> copy(file, log.resolve(file.getFileName())));
        }
    }

    /** The database's clock. */
    String now() throws SQLException {
        return ask("SELECT clock_timestamp()");
    }

    /**
     * Has the copy, when it is started, do all again that stands in the log up to a moment, with the settings that the
     * procedures tell. It answers nobody before: whoever starts it here waits for its first answer, not for the first write.
     */
    void prepare(String moment) throws IOException {
        Files.createFile(base.resolve("recovery.signal"));
        Map<String, String> settings = documented();
        settings.computeIfPresent("restore_command", (name, command) -> command.replace("/backup/wal", log.toString()));
        settings.computeIfPresent("recovery_target_time", (name, time) -> moment);
        settings.put("hot_standby", "off");
        Files.write(
                base.resolve("postgresql.auto.conf"),
                settings.entrySet().stream()
                        .map(setting -> "%s = '%s'".formatted(setting.getKey(), setting.getValue()))
                        .toList());
    }

    private static Map<String, String> documented() throws IOException {
        Path procedures = Path.of(System.getProperty("bellgrid.home"), "docs/procedures.md");
        Map<String, String> settings = new LinkedHashMap<>();
        SETTING.matcher(Files.readString(procedures))
                .results()
                .forEach(setting -> settings.put(setting.group(1), setting.group(2)));
        assertThat(settings).containsKeys("restore_command", "recovery_target_time", "recovery_target_action");
        return settings;
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            ask("SELECT pg_drop_replication_slot('%s')".formatted(SLOT));
        }
    }

    private String ask(String query) throws SQLException {
        try (Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What is gone by the time that it is copied is in the log. */
    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Copy extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            copy(folder, base.resolve(source.relativize(folder)));
            return LEFT_OUT.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!OF_THIS_START.matcher(file.getFileName().toString()).matches()) {
                copy(file, base.resolve(source.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
