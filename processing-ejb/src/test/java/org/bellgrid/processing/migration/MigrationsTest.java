package org.bellgrid.processing.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bellgrid.embedded.EmbeddedDatabase;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Secrets;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A server and a migration job at an empty database. */
class MigrationsTest {
    private static final Path PROGRAMS =
            Path.of("target", "postgresql-programs").toAbsolutePath();

    @TempDir
    private Path folder;

    private final int port = Ports.anyFree();
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database =
                EmbeddedDatabase.start(folder.resolve("data"), PROGRAMS, port, new Secrets(folder.resolve("secrets")));
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void a_server_waits_for_the_job_and_goes_on_when_it_has_migrated() throws Exception {
        assertThatThrownBy(() -> server(MigrationConfig.Mode.AWAIT, 0).settle())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody has migrated the database")
                .hasMessageContaining("it lacks 001");

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> server(MigrationConfig.Mode.AWAIT, 60).settle());
        MigrationJob.migrate(environment());
        waiting.get(60, TimeUnit.SECONDS);

        assertThat(missing()).isEmpty();
        assertThatNoException()
                .as("a job that finds nothing to do")
                .isThrownBy(() -> MigrationJob.migrate(environment()));
    }

    @Test
    void a_server_by_itself_migrates_when_it_starts() {
        assertThat(missing()).isNotEmpty();

        server(MigrationConfig.Mode.AT_START, 0).settle();

        assertThat(missing()).isEmpty();
    }

    @Test
    void a_server_that_is_stopped_while_it_waits_says_so() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> server(MigrationConfig.Mode.AWAIT, 60).settle())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stopped while waiting");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void a_job_says_what_it_has_not_been_told_and_fails_where_it_is_not_let_in() {
        Map<String, String> environment = environment();
        environment.remove("BELLGRID_DB_OWNER_PASSWORD");
        assertThatThrownBy(() -> MigrationJob.migrate(environment)).hasMessage("set BELLGRID_DB_OWNER_PASSWORD");

        environment.put("BELLGRID_DB_OWNER_PASSWORD", database.password());
        environment.put("BELLGRID_DB_OWNER_USER", EmbeddedDatabase.NAME);
        assertThatThrownBy(() -> MigrationJob.migrate(environment)).isInstanceOf(FlywayException.class);
        assertThat(missing()).isNotEmpty();
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "BELLGRID_DB_HOST", "localhost",
                "BELLGRID_DB_PORT", String.valueOf(port),
                "BELLGRID_DB_OWNER_PASSWORD", database.ownerPassword()));
    }

    /** One without a container. */
    @SuppressWarnings("UnnecessaryAssignment") // which would inject
    private Migrations server(MigrationConfig.Mode mode, long patienceSeconds) {
        Migrations migrations = new Migrations();
        migrations.owners = source(EmbeddedDatabase.OWNER, database.ownerPassword());
        migrations.applications = source(EmbeddedDatabase.NAME, database.password());
        migrations.config = new MigrationConfig();
        migrations.config.mode = mode;
        migrations.config.patienceSeconds = patienceSeconds;
        migrations.config.application = EmbeddedDatabase.NAME;
        return migrations;
    }

    private List<String> missing() {
        return new Schema(source(EmbeddedDatabase.NAME, database.password()), 0).missing();
    }

    private PGSimpleDataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
