package org.bellgrid.processing.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Sees to it that the database has this version's form before anything else begins: brings it there, several instances in
 * turn, or waits for a job that does.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final int CONNECT_RETRIES = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** As the role that owns the tables. A server that waits has no password for it, and does not need one. */
    @Resource(lookup = "jdbc/bellgrid-owner")
    DataSource owners;

    @Resource(lookup = "jdbc/bellgrid")
    DataSource applications;

    @Inject
    MigrationConfig config;

    @PostConstruct
    void settle() {
        switch (config.mode) {
            case AT_START -> new Schema(owners, CONNECT_RETRIES).migrate(config.application);
            case AWAIT -> await(new SchemaWait(new Schema(applications, 0)::missing, PAUSE));
        }
    }

    private void await(SchemaWait migrations) {
        try {
            migrations.await(Duration.ofSeconds(config.patienceSeconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the migrations", e);
        }
    }
}
