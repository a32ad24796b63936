package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellgrid.api.Label;
import org.bellgrid.domain.cost.CostSummary;
import org.bellgrid.domain.cost.TierCost;
import org.bellgrid.domain.draft.ReaderTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the district has paid for in a month, and what came of it.
 *
 * @param month such as {@code 2026-11}
 * @param total US dollars
 * @param documents how many came to a good end in that month, as long as their jobs are kept
 * @param costPerDocument US dollars; {@code null} without any
 * @param cached how many of these had been read before, so that nobody had to be asked
 * @param cachedShare the same as a share of all, 0..1
 * @param tiers all of them, from the cheapest to the dearest
 * @param budget as it is now
 */
@Schema(name = "CostSummary")
record CostSummaryView(
        String month,
        BigDecimal total,
        long documents,
        @Nullable BigDecimal costPerDocument,
        long cached,
        double cachedShare,
        List<OfTier> tiers,
        BudgetView budget) {
    CostSummaryView {
        tiers = List.copyOf(tiers);
    }

    /**
     * What a tier has cost, and what came of it.
     *
     * @param calls that were charged
     * @param units how many of each kind were charged
     * @param amount US dollars
     * @param meanLatencyMillis {@code null} when no call has ended
     * @param documents that it has read, at least in part, and no dearer one
     * @param documentShare the same as a share of all, 0..1
     */
    @Schema(name = "TierCost")
    record OfTier(
            @Schema(ref = "ReaderTier") String tier,
            long calls,
            Map<String, Long> units,
            BigDecimal amount,
            @Nullable Long meanLatencyMillis,
            long documents,
            double documentShare) {
        private static OfTier of(ReaderTier tier, CostSummary summary) {
            Optional<TierCost> cost = summary.of(tier);
            return new OfTier(
                    Label.of(tier),
                    cost.map(TierCost::calls).orElse(0L),
                    cost.map(OfTier::units).orElse(Map.of()),
                    cost.map(TierCost::amount).orElse(BigDecimal.ZERO),
                    cost.map(TierCost::meanLatency).map(Duration::toMillis).orElse(null),
                    summary.documents().getOrDefault(tier, 0L),
                    summary.share(tier));
        }

        private static Map<String, Long> units(TierCost cost) {
            return cost.units().entrySet().stream()
                    .collect(Collectors.toMap(
                            unit -> Label.of(unit.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
        }
    }

    static CostSummaryView of(YearMonth month, CostSummary summary, BudgetView budget) {
        return new CostSummaryView(
                month.toString(),
                summary.total(),
                summary.published(),
                summary.each().orElse(null),
                summary.cached(),
                summary.cachedShare(),
                Arrays.stream(ReaderTier.values())
                        .map(tier -> OfTier.of(tier, summary))
                        .toList(),
                budget);
    }
}
