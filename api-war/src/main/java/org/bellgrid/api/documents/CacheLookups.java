package org.bellgrid.api.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts how often uploads were known, for {@code /metrics}. */
@Dependent
class CacheLookups {
    private static final String NAME = "bellgrid_cache_lookups_total";

    private final MetricRegistry metrics;

    @Inject
    CacheLookups(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    /** Has the counts begin at once, so that faults are seen where there is nothing else. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Stream.of("hit", "miss", "fault").forEach(this::lookups);
    }

    void hit() {
        lookups("hit").inc();
    }

    void miss() {
        lookups("miss").inc();
    }

    void fault() {
        lookups("fault").inc();
    }

    private Counter lookups(String result) {
        return metrics.counter(NAME, new Tag("result", result));
    }
}
