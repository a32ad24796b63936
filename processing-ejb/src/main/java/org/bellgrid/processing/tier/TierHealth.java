package org.bellgrid.processing.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells operators how the outside readers are. A server is ready without any of them. */
@ApplicationScoped
@Readiness
public class TierHealth implements HealthCheck {
    @Inject
    Tiers tiers;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("tiers").up();
        tiers.statuses()
                .forEach((tier, status) -> health.withData(tier, status.name().toLowerCase(Locale.ROOT)));
        return health.build();
    }
}
