package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.bellgrid.processing.webhook.DeliveryTried;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts what has become of attempts to tell webhooks something. */
@Dependent
class WebhookMeter {
    private final MetricRegistry registry;

    @Inject
    WebhookMeter(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Has the counts begin at once, so that the first one that comes is seen as growth. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Stream.of(DeliveryTried.Outcome.values()).forEach(this::deliveries);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryTried tried) {
        deliveries(tried.outcome()).inc();
    }

    private Counter deliveries(DeliveryTried.Outcome outcome) {
        return registry.counter("bellgrid_webhook_deliveries_total", Tags.of("outcome", outcome));
    }
}
