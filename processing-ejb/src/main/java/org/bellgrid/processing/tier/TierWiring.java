package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What outside readers need, made from the configuration. */
@Dependent
class TierWiring {
    /** Of Google's list, and what a good model costs at Anthropic's. */
    private static final String PRICES = "cloud_ocr page 0.0015 2024-01-01,"
            + "llm input_token 0.000003 2025-01-01,"
            + "llm output_token 0.000015 2025-01-01";

    /** One for all, since it never changes while the server runs. */
    @Produces
    @Singleton
    PriceList prices(@ConfigProperty(name = "bellgrid.cost.prices", defaultValue = PRICES) String list) {
        return PriceList.parse(list);
    }

    /** One for all, since it adds up. */
    @Produces
    @Singleton
    TierMetrics metrics(MetricRegistry registry) {
        return new TierMetrics(registry);
    }
}
