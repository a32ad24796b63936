package org.bellgrid.processing.tier.vision;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.processing.tier.CloudOcr;
import org.bellgrid.processing.tier.Guard;
import org.bellgrid.processing.tier.InstalledTiers;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.Tier;

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
    Tier<CloudOcr> tier(VisionConfig config, VisionCalls calls, Clock clock, InstalledTiers installed) {
        return installed.vision(here(config, calls, clock));
    }

    private static Tier<CloudOcr> here(VisionConfig config, VisionCalls calls, Clock clock) {
        if (config.settings().isEmpty()) {
            return new Tier.Absent<>("no key: set bellgrid.vision.key or bellgrid.vision.key-file");
        }
        Guard guard = new Guard(clock, Duration.ofSeconds(VisionCalls.OPEN_SECONDS));
        return new Tier.Present<>(png -> guard.call(() -> calls.read(png)), guard, config.endpoint, null);
    }
}
