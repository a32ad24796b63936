package org.bellgrid.hitl.live;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

/** What is done about the connections from time to time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Upkeep {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

    @Inject
    Hub hub;

    /** So often that nobody goes on listening for 5 s who may not. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        unlessDatabaseIsAway(hub::sweep);
    }

    /** So often that a message that got lost is not missed. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void catchUp() {
        unlessDatabaseIsAway(hub::catchUp);
    }

    /** More often than proxies lose patience. */
    @Schedule(hour = "*", minute = "*", second = "*/25", persistent = false)
    void ping() {
        hub.ping();
    }

    private static void unlessDatabaseIsAway(Runnable task) {
        try {
            task.run();
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }
}
