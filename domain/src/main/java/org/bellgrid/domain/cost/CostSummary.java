package org.bellgrid.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.domain.draft.ReaderTier;

/**
 * What a district has paid for in a month, and what came of it.
 *
 * @param tiers those that were paid
 * @param documents how many were published, by the dearest tier that has read any of them
 * @param cached how many of these had been read before
 */
public record CostSummary(List<TierCost> tiers, Map<ReaderTier, Long> documents, long cached) {
    /** As fine as the ledger. */
    private static final int DECIMALS = 6;

    public CostSummary {
        tiers = List.copyOf(tiers);
        documents = Map.copyOf(documents);
    }

    /** US dollars. */
    public BigDecimal total() {
        return tiers.stream().map(TierCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many documents were published. */
    public long published() {
        return documents.values().stream().mapToLong(Long::longValue).sum();
    }

    /** US dollars a published document; empty when there is none. */
    public Optional<BigDecimal> each() {
        return published() == 0
                ? Optional.empty()
                : Optional.of(total().divide(BigDecimal.valueOf(published()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The share of the published documents whose dearest tier it was, 0..1. */
    public double share(ReaderTier tier) {
        return published() == 0 ? 0 : (double) documents.getOrDefault(tier, 0L) / published();
    }

    /** The share of the published documents that had been read before, 0..1. */
    public double cachedShare() {
        return published() == 0 ? 0 : (double) cached / published();
    }

    /** What a tier has cost; empty when it was not paid. */
    public Optional<TierCost> of(ReaderTier tier) {
        return tiers.stream().filter(cost -> cost.tier() == tier).findFirst();
    }
}
