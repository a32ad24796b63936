package org.bellgrid.processing.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which outside readers this installation has. */
@ApplicationScoped
public class Tiers {
    /** Empty without a key for it. */
    public Optional<CloudOcr> cloudOcr() {
        return Optional.empty();
    }
}
