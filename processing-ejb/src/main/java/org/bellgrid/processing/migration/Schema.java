package org.bellgrid.processing.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bellgrid.domain.pipeline.Pipeline;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The database's form, as this version's migrations make it. A form that is already newer is taken as it is: while a new
 * version comes, servers of the one before it run on.
 */
final class Schema {
    private final FluentConfiguration migrations;

    /**
     * The form of a database.
     *
     * @param database as the role that owns the tables to change them, as the application's to look at them
     * @param retries how often it is tried again to reach it, each time after twice the wait, from a second on
     */
    Schema(DataSource database, int retries) {
        this.migrations = Flyway.configure(Pipeline.class.getClassLoader())
                .dataSource(database)
                .connectRetries(retries);
    }

    /**
     * Brings the database to this version's form; several may try at the same time, and take turns.
     *
     * @param application the role that the application works as
     */
    void migrate(String application) {
        migrations.placeholders(Map.of("application", application)).load().migrate();
    }

    /** The versions that the database has not come to yet. */
    List<String> missing() {
        return Arrays.stream(migrations.load().info().pending())
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
    }
}
