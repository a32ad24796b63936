package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.bellgrid.domain.metrics.Pulse;
import org.bellgrid.domain.tenancy.AllDistricts;

/** What waits in all districts, read in a transaction of its own. */
@AllDistricts
@Dependent
class PulseOfAll {
    private final Pulse pulse;

    @Inject
    PulseOfAll(Pulse pulse) {
        this.pulse = pulse;
    }

    @Transactional
    Map<String, Double> take() {
        return pulse.take();
    }
}
