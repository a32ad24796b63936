package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows scrapers the reader processes of this server. */
@Dependent
class ReaderMeter implements ReaderPool.Ends {
    private final MetricRegistry registry;

    @Inject
    ReaderMeter(MetricRegistry registry) {
        this.registry = registry;
        for (ReaderFailure.Cause cause : ReaderFailure.Cause.values()) {
            kills(cause); // so that it is there with 0
        }
        recycles();
    }

    void show(ReaderPool pool) {
        registry.gauge("bellgrid_readers", pool, ReaderPool::size);
        registry.gauge("bellgrid_readers_busy", pool, ReaderPool::busy);
        registry.gauge("bellgrid_reader_memory_bytes", pool, ReaderPool::largestBytes);
    }

    @Override
    public void failed(ReaderFailure.Cause cause) {
        kills(cause).inc();
    }

    @Override
    public void recycled() {
        recycles().inc();
    }

    private Counter kills(ReaderFailure.Cause cause) {
        String label = switch (cause) {
            case OVERRAN -> "deadline";
            case EXHAUSTED -> "memory";
            case CRASHED -> "crash";
        };
        return registry.counter("bellgrid_reader_kills_total", new Tag("cause", label));
    }

    private Counter recycles() {
        return registry.counter("bellgrid_reader_recycles_total");
    }
}
