package org.bellgrid.processing.tier.vision;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.processing.tier.Circuit;
import org.bellgrid.processing.tier.CloudOcr;
import org.bellgrid.processing.tier.Guard;
import org.bellgrid.processing.tier.InstalledTiers;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.Tier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** The tier, when the server has a key for it. */
@Dependent
class VisionWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    Optional<VisionClient> client(VisionConfig config, Clock clock) throws IOException {
        Optional<VisionSettings> settings = config.settings();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new VisionClient(settings.get(), new QuietPeriod(clock, PATIENCE)));
    }

    void close(@Disposes Optional<VisionClient> client) {
        client.ifPresent(VisionClient::close);
    }

    @Produces
    @Singleton
    Tier<CloudOcr> tier(
            VisionConfig config,
            VisionCalls calls,
            @RegistryScope(scope = MetricRegistry.BASE_SCOPE) MetricRegistry registry,
            InstalledTiers installed) {
        return installed.vision(here(config, calls, registry));
    }

    private static Tier<CloudOcr> here(VisionConfig config, VisionCalls calls, MetricRegistry registry) {
        if (config.settings().isEmpty()) {
            return new Tier.Absent<>("no key: set bellgrid.vision.key or bellgrid.vision.key-file");
        }
        return new Tier.Present<>(
                png -> Guard.call(() -> calls.read(png)),
                new Circuit(registry, VisionCalls.class, "read"),
                config.endpoint,
                null);
    }
}
