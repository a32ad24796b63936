package org.bellgrid.processing.review;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

/** Lets others take tasks that somebody has taken and left. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClaimUpkeep {
    private static final System.Logger LOG = System.getLogger(ClaimUpkeep.class.getName());

    @Inject
    AbandonedTasks tasks;

    /** Instances may do it at the same time: each looks again once it holds the task. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void releaseAbandoned() {
        try {
            tasks.all().forEach(abandoned -> {
                tasks.release(abandoned);
                LOG.log(INFO, "review task {0}: its claim has run out", abandoned.task());
            });
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }
}
