package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

    void hit() {
        count("hit");
    }

    void miss() {
        count("miss");
    }

    void fault() {
        count("fault");
    }

    private void count(String result) {
        metrics.counter(NAME, new Tag("result", result)).inc();
    }
}
