package org.bellgrid.processing.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bellgrid.domain.pipeline.Stage;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The figures that the database has given last. When that is too long ago nothing is known, and that is what is shown. */
final class Reading {
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
            "budget_used_ratio",
            "budgets_used_up");

    private static final List<String> FIGURES_OF_STAGES =
            List.of("queue_depth", "queue_oldest_seconds", "jobs_running");
    private static final Taken NONE = new Taken(Map.of(), Instant.EPOCH);

    private final Clock clock;
    private volatile Taken latest = NONE;

    Reading(Clock clock) {
        this.clock = clock;
    }

    private record Taken(Map<String, Double> figures, Instant at) {}

    void took(Map<String, Double> figures) {
        latest = new Taken(figures, clock.instant());
    }

    void failed() {
        latest = NONE;
    }

    void show(MetricRegistry registry) {
        registry.gauge("bellgrid_database_up", this, reading -> reading.isKnown() ? 1 : 0);
        FIGURES.forEach(figure -> registry.gauge("bellgrid_" + figure, this, reading -> reading.value(figure)));
        Stream.of(Stage.values()).filter(Stage::isWoken).forEach(stage -> show(stage, registry));
    }

    private void show(Stage stage, MetricRegistry registry) {
        for (String figure : FIGURES_OF_STAGES) {
            String ofStage = figure + " " + Tags.label(stage);
            registry.gauge("bellgrid_" + figure, this, reading -> reading.value(ofStage), Tags.of("stage", stage));
        }
    }

    private boolean isKnown() {
        return latest.at().plus(TOO_OLD).isAfter(clock.instant());
    }

    private double value(String figure) {
        return isKnown() ? latest.figures().getOrDefault(figure, 0.0) : Double.NaN;
    }
}
