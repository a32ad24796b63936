package org.bellgrid.processing.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who brings the database to this version's form, and what that takes. */
@Dependent
class MigrationConfig {
    /** {@code at-start}, by this server, or {@code await}, by a job. */
    @Inject
    @ConfigProperty(name = "bellgrid.migrations", defaultValue = "at-start")
    Mode mode;

    /** How long a server waits for the job before it fails. */
    @Inject
    @ConfigProperty(name = "bellgrid.migrations.patience-seconds", defaultValue = "300")
    long patienceSeconds;

    /** The role that the application works as. */
    @Inject
    @ConfigProperty(name = "bellgrid.db.user", defaultValue = "bellgrid")
    String application;

    /** What a server does about migrations. */
    enum Mode {
        AT_START,
        AWAIT;

        /** For MicroProfile Config. */
        public static Mode of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
