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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bellgrid.domain.pipeline.Stage;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Shows scrapers what waits in the database. It is asked every 10 s, however often anybody scrapes; where it does not answer,
 * nothing is known, and that is what is shown.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseGauges {
    private static final System.Logger LOG = System.getLogger(DatabaseGauges.class.getName());

    /** Two that should have come meanwhile have not. */
    private static final Duration TOO_OLD = Duration.ofSeconds(30);

    private static final List<String> FIGURES = List.of(
            "outbox_unsent",
            "outbox_oldest_seconds",
            "quarantined_jobs",
            "review_waiting",
            "review_oldest_seconds",
            "webhook_waiting",
            "webhook_oldest_seconds",
            "budget_used_ratio");

    private static final List<String> FIGURES_OF_STAGES =
            List.of("queue_depth", "queue_oldest_seconds", "jobs_running");

    private volatile Reading latest = Reading.NONE;

    @Inject
    MetricRegistry registry;

    @Inject
    PulseOfAll pulse;

    @Inject
    Clock clock;

    @PostConstruct
    void show() {
        measure();
        registry.gauge("bellgrid_database_up", this, gauges -> gauges.isUp() ? 1 : 0);
        FIGURES.forEach(figure -> registry.gauge("bellgrid_" + figure, this, gauges -> gauges.value(figure)));
        Stream.of(Stage.values()).filter(Stage::isWoken).forEach(this::show);
    }

    private void show(Stage stage) {
        for (String figure : FIGURES_OF_STAGES) {
            String ofStage = figure + " " + Tags.label(stage);
            registry.gauge("bellgrid_" + figure, this, gauges -> gauges.value(ofStage), Tags.of("stage", stage));
        }
    }

    private boolean isUp() {
        return latest.at().plus(TOO_OLD).isAfter(clock.instant());
    }

    private double value(String figure) {
        return isUp() ? latest.figures().getOrDefault(figure, 0.0) : Double.NaN;
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void measure() {
        try {
            latest = new Reading(pulse.take(), clock.instant());
        } catch (PersistenceException e) {
            latest = Reading.NONE;
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }

    private record Reading(Map<String, Double> figures, Instant at) {
        static final Reading NONE = new Reading(Map.of(), Instant.EPOCH);
    }
}
