package org.bellgrid.processing.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.bellgrid.domain.review.Accuracies;
import org.bellgrid.domain.review.Proportion;
import org.bellgrid.domain.tenancy.AllDistricts;

/** What second looks have found lately in all districts, read in a transaction of its own. */
@AllDistricts
@Dependent
class RecentAccuracy {
    private static final Duration LATELY = Duration.ofDays(90);

    private final Accuracies accuracies;
    private final Clock clock;

    @Inject
    RecentAccuracy(Accuracies accuracies, Clock clock) {
        this.accuracies = accuracies;
        this.clock = clock;
    }

    @Transactional
    Proportion find() {
        return accuracies.ofAll(clock.instant().minus(LATELY));
    }
}
