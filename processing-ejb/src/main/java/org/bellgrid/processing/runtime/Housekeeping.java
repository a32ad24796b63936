package org.bellgrid.processing.runtime;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.bellgrid.processing.role.ServerRole;

/** Deletes what has had its time. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    @Inject
    Leftovers leftovers;

    @Inject
    ServerRole role;

    /** Every ten minutes; instances may do it at the same time. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void clear() {
        if (!role.cleansUp()) {
            return;
        }
        try {
            leftovers.clear();
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }
}
