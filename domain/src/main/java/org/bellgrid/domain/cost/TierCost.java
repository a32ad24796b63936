package org.bellgrid.domain.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.domain.draft.ReaderTier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a tier have cost.
 *
 * @param amount US dollars
 * @param meanLatency {@code null} when none has ended
 */
public record TierCost(
        ReaderTier tier,
        long calls,
        Map<Charge.Unit, Long> units,
        BigDecimal amount,
        @Nullable Duration meanLatency) {
    public TierCost {
        units = Map.copyOf(units);
    }

    /** The same calls with their other units. */
    TierCost with(TierCost others) {
        Map<Charge.Unit, Long> all = new TreeMap<>(units);
        all.putAll(others.units);
        return new TierCost(tier, Math.max(calls, others.calls), all, amount.add(others.amount), meanLatency);
    }
}
