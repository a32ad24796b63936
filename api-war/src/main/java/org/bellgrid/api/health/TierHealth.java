package org.bellgrid.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTiers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells operators how the outside tiers are. A server is ready without any of them. Here and not beside the tiers, since
 * the server asks a check once for every web module that sees it.
 */
@ApplicationScoped
@Readiness
public class TierHealth implements HealthCheck {
    @Inject
    OutsideTiers tiers;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("tiers").up();
        for (OutsideTier tier : tiers.all()) {
            health.withData(tier.name(), tier.status().label());
            if (tier.reason() != null) {
                health.withData(tier.name() + ".reason", tier.reason());
            }
        }
        return health.build();
    }
}
