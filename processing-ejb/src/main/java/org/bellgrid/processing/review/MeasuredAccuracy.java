package org.bellgrid.processing.review;

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
import org.bellgrid.domain.review.Proportion;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Shows scrapers how right what was published without a person is, as people have found in the last 90 days. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeasuredAccuracy {
    private static final System.Logger LOG = System.getLogger(MeasuredAccuracy.class.getName());

    private volatile Proportion latest = new Proportion(0, 0);

    @Inject
    MetricRegistry registry;

    @Inject
    RecentAccuracy accuracy;

    @PostConstruct
    void show() {
        registry.gauge("bellgrid_accuracy_blocks_checked", this, shown -> shown.latest.of());
        registry.gauge("bellgrid_accuracy_blocks_right", this, shown -> shown.latest.right());
    }

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    void measure() {
        try {
            latest = accuracy.find();
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }
}
