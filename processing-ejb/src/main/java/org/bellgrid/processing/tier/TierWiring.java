package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What outside readers need, made from the configuration. */
@Dependent
class TierWiring {
    /** One for all, since it never changes while the server runs. */
    @Produces
    @Singleton
    PriceList prices(
            @ConfigProperty(name = "bellgrid.cost.prices", defaultValue = "cloud_ocr page 0.0015 2024-01-01")
                    String list) {
        return PriceList.parse(list);
    }

    /** One for all, since it adds up. */
    @Produces
    @Singleton
    TierMetrics metrics(MetricRegistry registry) {
        return new TierMetrics(registry);
    }
}
