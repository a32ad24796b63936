package org.bellgrid.processing.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bellgrid.processing.batch.BatchEnded;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What is done from time to time: how often, with what success, and when it was last done well. */
final class BatchRuns {
    private static final List<String> JOBS = List.of("metrics", "retention");

    private final MetricRegistry registry;
    private final Clock clock;

    /** Seconds of the epoch, by job. */
    private final Map<String, Double> lastSuccesses = new ConcurrentHashMap<>();

    BatchRuns(MetricRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Has the counts begin at once, so that the first one that comes is seen as growth. */
    void begin() {
        for (String job : JOBS) {
            runs(job, true);
            runs(job, false);
        }
    }

    void count(BatchEnded ended) {
        Tag job = new Tag("job", ended.job());
        runs(ended.job(), ended.succeeded()).inc();
        if (ended.succeeded() && lastSuccesses.put(ended.job(), clock.millis() / 1000.0) == null) {
            registry.gauge(
                    "bellgrid_batch_last_success_timestamp_seconds",
                    lastSuccesses,
                    last -> last.getOrDefault(ended.job(), Double.NaN),
                    job);
        }
    }

    private Counter runs(String job, boolean succeeded) {
        return registry.counter(
                "bellgrid_batch_runs_total",
                new Tag("job", job),
                new Tag("outcome", succeeded ? "completed" : "failed"));
    }
}
