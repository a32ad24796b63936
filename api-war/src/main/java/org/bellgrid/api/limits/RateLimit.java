package org.bellgrid.api.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.bellgrid.domain.limits.Allowance;
import org.bellgrid.domain.limits.Quota;
import org.bellgrid.domain.limits.RateCounters;

/** Counts a request against all quotas that it falls under. */
@Dependent
class RateLimit {
    private final RateCounters counters;

    @Inject
    RateLimit(RateCounters counters) {
        this.counters = counters;
    }

    /** What is left of the quota that is used up most. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Allowance count(String subject, List<Quota> quotas) {
        return counters.count(subject, quotas).stream()
                .min(Comparator.comparingInt(Allowance::remaining))
                .orElseThrow();
    }
}
