package org.bellgrid.processing.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.bellgrid.processing.batch.BatchEnded;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts what is done from time to time. One for all, since it remembers. */
@ApplicationScoped
class BatchMeter {
    @Inject
    MetricRegistry registry;

    @Inject
    Clock clock;

    private BatchRuns runs;

    @PostConstruct
    void begin() {
        runs = new BatchRuns(registry, clock);
    }

    void count(@Observes BatchEnded ended) {
        runs.count(ended);
    }
}
