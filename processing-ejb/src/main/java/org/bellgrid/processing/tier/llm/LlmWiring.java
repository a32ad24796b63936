package org.bellgrid.processing.tier.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.processing.tier.Circuit;
import org.bellgrid.processing.tier.Guard;
import org.bellgrid.processing.tier.InstalledTiers;
import org.bellgrid.processing.tier.LanguageModel;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.Tier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** The tier, when the server has a model and a key for it. */
@Dependent
class LlmWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    Optional<LlmClient> client(LlmConfig config, Clock clock) throws IOException {
        return config.settings().map(settings -> new LlmClient(settings, new QuietPeriod(clock, PATIENCE), clock));
    }

    @Produces
    @Singleton
    Tier<LanguageModel> tier(
            LlmConfig config,
            LlmCalls calls,
            @RegistryScope(scope = MetricRegistry.BASE_SCOPE) MetricRegistry registry,
            InstalledTiers installed)
            throws IOException {
        return installed.languageModel(here(config, calls, registry));
    }

    private static Tier<LanguageModel> here(LlmConfig config, LlmCalls calls, MetricRegistry registry)
            throws IOException {
        Optional<LlmSettings> settings = config.settings();
        if (settings.isEmpty()) {
            return new Tier.Absent<>(config.missing());
        }
        return new Tier.Present<>(
                question -> Guard.call(() -> calls.ask(question)),
                new Circuit(registry, LlmCalls.class, "ask"),
                settings.get().host(),
                settings.get().model());
    }
}
