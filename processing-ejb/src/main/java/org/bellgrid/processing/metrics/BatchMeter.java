package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bellgrid.processing.batch.BatchEnded;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what is done from time to time, and remembers when it was last done well. */
@ApplicationScoped
class BatchMeter {
    /** Seconds of the epoch, by job. */
    private final Map<String, Double> lastSuccesses = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry registry;

    @Inject
    Clock clock;

    void count(@Observes BatchEnded ended) {
        Tag job = new Tag("job", ended.job());
        registry.counter(
                        "bellgrid_batch_runs_total",
                        job,
                        new Tag("outcome", ended.succeeded() ? "completed" : "failed"))
                .inc();
        if (ended.succeeded() && lastSuccesses.put(ended.job(), clock.millis() / 1000.0) == null) {
            registry.gauge(
                    "bellgrid_batch_last_success_timestamp_seconds",
                    lastSuccesses,
                    last -> last.getOrDefault(ended.job(), Double.NaN),
                    job);
        }
    }
}
