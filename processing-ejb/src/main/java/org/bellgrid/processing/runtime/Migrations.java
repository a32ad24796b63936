package org.bellgrid.processing.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.bellgrid.domain.pipeline.Pipeline;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Brings the database to this version's form before anything else begins. Several instances take turns. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final int CONNECT_RETRIES = 30;

    /** As the role that owns the tables. */
    @Resource(lookup = "jdbc/bellgrid-owner")
    DataSource database;

    /** The role that the application works as. */
    @Inject
    @ConfigProperty(name = "bellgrid.db.user", defaultValue = "bellgrid")
    String application;

    @PostConstruct
    void migrate() {
        Flyway.configure(Pipeline.class.getClassLoader())
                .dataSource(database)
                .connectRetries(CONNECT_RETRIES)
                .placeholders(Map.of("application", application))
                .load()
                .migrate();
    }
}
