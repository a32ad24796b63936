package org.bellgrid.processing.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
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
    void remember() {
        runs = new BatchRuns(registry, clock);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        runs.begin();
    }

    void count(@Observes BatchEnded ended) {
        runs.count(ended);
    }
}
