package org.bellgrid.processing.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the database to this version's form and ends: for installations whose servers do not ({@code BELLGRID_MIGRATIONS=await}).
 * It reads the same variables of the environment as the server; the class path is the server's folder {@code migrate/lib}.
 */
final class MigrationJob {
    /** Whoever runs the job tries again. */
    private static final int CONNECT_RETRIES = 3;

    private MigrationJob() {}

    /** Exit code 0: it has this form, whether or not there was anything to do. */
    public static void main(String[] args) {
        migrate(System.getenv());
    }

    static void migrate(Map<String, String> environment) {
        new Schema(owners(environment), CONNECT_RETRIES).migrate(setting(environment, "BELLGRID_DB_USER", "bellgrid"));
    }

    private static PGSimpleDataSource owners(Map<String, String> environment) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {setting(environment, "BELLGRID_DB_HOST", "localhost")});
        database.setPortNumbers(new int[] {Integer.parseInt(setting(environment, "BELLGRID_DB_PORT", "5432"))});
        database.setDatabaseName(setting(environment, "BELLGRID_DB_NAME", "bellgrid"));
        database.setUser(setting(environment, "BELLGRID_DB_OWNER_USER", "bellgrid_owner"));
        database.setPassword(setting(environment, "BELLGRID_DB_OWNER_PASSWORD", null));
        database.setApplicationName("bellgrid-migrations");
        database.setConnectTimeout(5);
        return database;
    }

    private static String setting(Map<String, String> environment, String name, @Nullable String fallback) {
        String value = environment.getOrDefault(name, fallback);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("set " + name);
        }
        return value;
    }
}
