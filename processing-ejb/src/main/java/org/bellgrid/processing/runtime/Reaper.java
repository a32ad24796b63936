package org.bellgrid.processing.runtime;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox;

/** Wakes jobs that have come to a halt, so that a crash, a lost message or a wiped broker only delays them. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reaper {
    private static final System.Logger LOG = System.getLogger(Reaper.class.getName());

    @Inject
    OutboxUpkeep outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    RuntimeConfig config;

    @Inject
    Event<LeaseExpired> expired;

    /** Looks every other second; the statement is one, so that instances may look at the same time. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void wakeStalled() {
        try {
            List<Outbox.Stalled> woken = outbox.wakeStalled(Duration.ofSeconds(config.unheardSeconds));
            if (!woken.isEmpty()) {
                LOG.log(INFO, "{0} jobs that have not moved are called again", woken.size());
                woken.stream()
                        .filter(Outbox.Stalled::expired)
                        .forEach(job -> expired.fire(new LeaseExpired(job.stage())));
                relay.wake();
            }
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }

    /** Keeps the outbox small. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void forgetPast() {
        outbox.forgetPast();
    }
}
