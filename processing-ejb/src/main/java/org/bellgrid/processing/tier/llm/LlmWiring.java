package org.bellgrid.processing.tier.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.processing.tier.Guard;
import org.bellgrid.processing.tier.InstalledTiers;
import org.bellgrid.processing.tier.LanguageModel;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.Tier;

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
    Tier<LanguageModel> tier(LlmConfig config, LlmCalls calls, Clock clock, InstalledTiers installed)
            throws IOException {
        return installed.languageModel(here(config, calls, clock));
    }

    private static Tier<LanguageModel> here(LlmConfig config, LlmCalls calls, Clock clock) throws IOException {
        Optional<LlmSettings> settings = config.settings();
        if (settings.isEmpty()) {
            return new Tier.Absent<>(config.missing());
        }
        Guard guard = new Guard(clock, Duration.ofSeconds(LlmCalls.OPEN_SECONDS));
        return new Tier.Present<>(
                question -> guard.call(() -> calls.ask(question)),
                guard,
                settings.get().host(),
                settings.get().model());
    }
}
