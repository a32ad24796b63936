package org.bellgrid.processing.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import org.bellgrid.domain.draft.ReaderTier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What scrapers see of paid tiers; counted from the server's start. */
final class TierMetrics {
    private static final String CALLS = "bellgrid_tier_calls_total";
    private static final String SECONDS = "bellgrid_tier_call_seconds";
    private static final String DOLLARS = "bellgrid_tier_cost_dollars_total";

    /** Turned away at once: how soon says nothing of the tier. */
    private static final Set<TierFault.Reason> NOT_CALLED = Set.of(TierFault.Reason.OPEN, TierFault.Reason.FULL);

    private final MetricRegistry registry;
    private final Map<ReaderTier, DoubleAdder> dollars = new ConcurrentHashMap<>();

    TierMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void answered(ReaderTier tier, Duration latency, BigDecimal cost) {
        count(tier, "answered");
        measure(tier, latency, cost);
    }

    /** A call has failed that may have cost something all the same. */
    void failed(ReaderTier tier, TierFault.Reason reason, Duration latency, BigDecimal cost) {
        count(tier, label(reason));
        if (!NOT_CALLED.contains(reason)) {
            measure(tier, latency, cost);
        }
    }

    /** What would have been asked had been answered before. */
    void known(ReaderTier tier) {
        count(tier, "answered_before");
    }

    void refused(ReaderTier tier, Booking.Refusal why) {
        count(tier, label(why));
    }

    private void count(ReaderTier tier, String outcome) {
        registry.counter(CALLS, tag(tier), new Tag("outcome", outcome)).inc();
    }

    private void measure(ReaderTier tier, Duration latency, BigDecimal cost) {
        registry.timer(SECONDS, tag(tier)).update(latency);
        dollars.computeIfAbsent(tier, this::nothingSpent).add(cost.doubleValue());
    }

    /** A gauge, since counters count whole things alone. */
    private DoubleAdder nothingSpent(ReaderTier tier) {
        DoubleAdder spent = new DoubleAdder();
        registry.gauge(DOLLARS, spent, DoubleAdder::sum, tag(tier));
        return spent;
    }

    static Tag tag(ReaderTier tier) {
        return new Tag("tier", label(tier));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
