package org.bellgrid.processing.tier;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.bellgrid.domain.draft.ReaderTier;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Shows scrapers the circuit breakers of the tiers that are there. */
@Singleton
@Startup
public class CircuitMeter {
    @Inject
    MetricRegistry registry;

    @Inject
    Tier<CloudOcr> cloudOcr;

    @Inject
    Tier<LanguageModel> languageModel;

    @PostConstruct
    void show() {
        show(ReaderTier.CLOUD_OCR, cloudOcr);
        show(ReaderTier.LLM, languageModel);
    }

    private void show(ReaderTier reader, Tier<?> tier) {
        if (tier instanceof Tier.Present<?> present) {
            registry.gauge(
                    "bellgrid_tier_circuit",
                    present.circuit(),
                    circuit -> circuit.state().figure(),
                    TierMetrics.tag(reader));
        }
    }
}
