package org.bellgrid.processing.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.bellgrid.domain.pipeline.Pipeline;
import org.flywaydb.core.Flyway;

/** Brings the database to this version's form before anything else begins. Several instances take turns. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final int CONNECT_RETRIES = 30;

    @Resource(lookup = "jdbc/bellgrid")
    DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Pipeline.class.getClassLoader())
                .dataSource(database)
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate();
    }
}
