package org.bellgrid.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL on this machine's loopback address. Its data stays; it asks everybody for a password; and it writes to
 * the disk before it says that something is committed, which the library that starts it would not do by itself.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Name of the application's database and of the role that the application works as. */
    public static final String NAME = "bellgrid";
    /** Name of the role that owns the database and its tables. */
    public static final String OWNER = "bellgrid_owner";

    private static final String SUPERUSER = "postgres";
    private static final String ACCESS_RULES = """
            # Everybody shows a password.
            local all all                scram-sha-256
            host  all all 127.0.0.1/32   scram-sha-256
            host  all all ::1/128        scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, Secrets secrets) {
        this.postgres = postgres;
        this.data = data;
        this.secrets = secrets;
    }

    /**
     * Starts the database, and makes role and database at first start.
     *
     * @param data PostgreSQL's data directory
     * @param programs where its programs are unpacked to
     */
    public static EmbeddedDatabase start(Path data, Path programs, int port, Secrets secrets) {
        LeftOver.endPostgres(data);
        Ports.requireFree(port, "PostgreSQL", "bellgrid.db.port");
        try {
            Files.createDirectories(programs);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setPort(port)
                    .setConnectConfig("password", secrets.password("postgres-superuser"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("log_min_messages", "warning")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, data, secrets);
            database.settle();
            return database;
        } catch (IOException | SQLException e) {
            throw new StartProblem("PostgreSQL does not start on %s: %s".formatted(data, e.getMessage()), e);
        }
    }

    /** Password of the role {@value #NAME}. */
    public String password() {
        return secrets.password("postgres-" + NAME);
    }

    /** Password of the role {@value #OWNER}. */
    public String ownerPassword() {
        return secrets.password("postgres-" + OWNER);
    }

    /** JDBC address of the application's database, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** Brings roles, database and access rules to what they should be; a start that was cut short is made good. */
    private void settle() throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            addRole(sql, OWNER, ownerPassword());
            addRole(sql, NAME, password());
            setPassword(sql, SUPERUSER, secrets.password("postgres-superuser"));
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                sql.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
            }
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS_RULES);
            sql.execute("SELECT pg_reload_conf()");
        }
    }

    private static void addRole(Statement sql, String role, String password) throws SQLException {
        if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            sql.execute("CREATE ROLE " + role + " LOGIN");
        }
        setPassword(sql, role, password);
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Passwords of ours are letters and digits: they need no quoting. */
    private static void setPassword(Statement sql, String role, String password) throws SQLException {
        sql.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }
}
