package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.bellgrid.embedded.EmbeddedDatabase;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Secrets;
import org.bellgrid.embedded.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job that migrates where servers do not, on a database of its own: as it is started in an installation. */
class MigrationJobIT {
    private static final Path SERVER =
            Settings.ofThisProcess().servers().resolve("servers").resolve("bellgrid");

    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void startDatabase() {
        database = EmbeddedDatabase.start(
                folder.resolve("postgresql"),
                Settings.ofThisProcess().data().resolveSibling("postgresql-programs"),
                Ports.anyFree(),
                new Secrets(folder.resolve("secrets")));
    }

    @AfterEach
    void stopDatabase() throws Exception {
        database.close();
    }

    @Test
    void it_makes_the_tables_once_and_lets_a_newer_form_be() throws Exception {
        assertThat(migrate(database.ownerPassword())).isZero();
        long done = migrationsSeenByTheApplication();
        assertThat(done).isPositive();

        assertThat(migrate(database.ownerPassword())).isZero();
        assertThat(migrationsSeenByTheApplication()).isEqualTo(done);

        aNewerVersionHasMigrated();
        assertThat(migrate(database.ownerPassword())).isZero();
    }

    @Test
    void it_fails_where_it_may_not_migrate() throws Exception {
        assertThat(migrate("not the password")).isNotZero();
    }

    private int migrate(String ownersPassword) throws Exception {
        MigrationJob job = new MigrationJob(
                SERVER,
                Map.of("BELLGRID_DB_PORT", Integer.toString(port()), "BELLGRID_DB_OWNER_PASSWORD", ownersPassword));
        return job.run(folder.resolve("job.log"));
    }

    private int port() {
        return Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** With the application's password, as a server that waits. */
    private long migrationsSeenByTheApplication() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM flyway_schema_history WHERE success")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void aNewerVersionHasMigrated() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), EmbeddedDatabase.OWNER, database.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (1000, '999', 'of the next version', 'SQL', 'V999__of_the_next_version.sql', 1, 'owner', 1, true)""");
        }
    }
}
