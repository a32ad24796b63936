package org.bellgrid.processing.metrics;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Asks the database every 10 s what waits, however often anybody scrapes. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseGauges {
    private static final System.Logger LOG = System.getLogger(DatabaseGauges.class.getName());

    @Inject
    MetricRegistry registry;

    @Inject
    PulseOfAll pulse;

    @Inject
    Clock clock;

    private Reading reading;

    @PostConstruct
    void show() {
        reading = new Reading(clock);
        reading.show(registry);
        measure();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void measure() {
        try {
            reading.took(pulse.take());
        } catch (PersistenceException e) {
            reading.failed();
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }
}
