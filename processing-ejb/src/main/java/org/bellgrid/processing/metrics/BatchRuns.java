package org.bellgrid.processing.metrics;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bellgrid.processing.batch.BatchEnded;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What is done from time to time: how often, with what success, and when it was last done well. */
final class BatchRuns {
    private final MetricRegistry registry;
    private final Clock clock;

    /** Seconds of the epoch, by job. */
    private final Map<String, Double> lastSuccesses = new ConcurrentHashMap<>();

    BatchRuns(MetricRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void count(BatchEnded ended) {
        Tag job = new Tag("job", ended.job());
        Tag outcome = new Tag("outcome", ended.succeeded() ? "completed" : "failed");
        registry.counter("bellgrid_batch_runs_total", job, outcome).inc();
        if (ended.succeeded() && lastSuccesses.put(ended.job(), clock.millis() / 1000.0) == null) {
            registry.gauge(
                    "bellgrid_batch_last_success_timestamp_seconds",
                    lastSuccesses,
                    last -> last.getOrDefault(ended.job(), Double.NaN),
                    job);
        }
    }
}
