package org.bellgrid.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Tells operators how the work goes, from what is shown to scrapers: nothing is asked for it. A server is ready however much
 * waits, and also without the broker: what is uploaded stands in the outbox until that is back.
 */
@ApplicationScoped
@Readiness
public class WorkHealth implements HealthCheck {
    private static final Map<String, String> GAUGES = new TreeMap<>(Map.of(
            "readers", "bellgrid_readers",
            "readers.busy", "bellgrid_readers_busy",
            "readers.memoryBytes", "bellgrid_reader_memory_bytes",
            "outbox.unsent", "bellgrid_outbox_unsent",
            "outbox.oldestSeconds", "bellgrid_outbox_oldest_seconds",
            "quarantined", "bellgrid_quarantined_jobs"));

    @Inject
    MetricRegistry registry;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("work").up();
        GAUGES.forEach((name, gauge) -> {
            Gauge<?> known = registry.getGauge(new MetricID(gauge));
            // What is not known at this moment is no number.
            if (known != null && !Double.isNaN(known.getValue().doubleValue())) {
                health.withData(name, known.getValue().longValue());
            }
        });
        return health.build();
    }
}
