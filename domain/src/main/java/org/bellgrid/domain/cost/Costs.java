package org.bellgrid.domain.cost;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** What districts have spent, and want to. Months are those of UTC. */
@Dependent
public class Costs {
    /** Every call has a line of each of its units. */
    private static final String LINES =
            "SELECT e.tier, e.unit, COUNT(DISTINCT e.callId), SUM(e.units), SUM(e.amount), AVG(e.latencyMillis)"
                    + " FROM CostEntry e"
                    + " WHERE e.districtId = :district AND e.createdAt >= :start AND e.createdAt < :end"
                    + " GROUP BY e.tier, e.unit";

    private static final String FINISHED =
            "SELECT j.processingTier, COUNT(j), SUM(CASE WHEN j.cached = TRUE THEN 1 ELSE 0 END)"
                    + " FROM ProcessingJob j"
                    + " WHERE j.districtId = :district AND j.status = :completed AND j.processingTier IS NOT NULL"
                    + " AND j.completedAt >= :start AND j.completedAt < :end"
                    + " GROUP BY j.processingTier";

    private final EntityManager entityManager;

    @Inject
    public Costs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a district wants to spend. */
    public Budget budget(DistrictId district) {
        Budget budget = entityManager.find(Budget.class, district.value());
        return budget == null ? new Budget(district) : budget;
    }

    /** As {@link #budget}, to be changed: nobody else can change it until the transaction ends. */
    public Budget lockBudget(DistrictId district) {
        // Where nothing has been said yet, there is no other row to lock. Rows that refer to it may be added meanwhile.
        entityManager
                .createNativeQuery("SELECT 1 FROM districts WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, district.value())
                .getSingleResult();
        return budget(district);
    }

    /** Writes a locked budget, so that its version is the new one. */
    public void changed(Budget budget) {
        entityManager.persist(budget);
        entityManager.flush();
    }

    /** What a district has spent in a month. */
    public Listed<CostEntry> of(DistrictId district, YearMonth month, Paging paging) {
        return new ListQuery<>(CostEntry.class)
                .equal("districtId", district.value())
                .where("e.createdAt >= :start", "start", start(month))
                .where("e.createdAt < :end", "end", start(month.plusMonths(1)))
                .page(entityManager, paging);
    }

    /** US dollars. */
    public BigDecimal total(DistrictId district, YearMonth month) {
        return entityManager
                .createQuery(
                        "SELECT coalesce(sum(e.amount), 0) FROM CostEntry e"
                                + " WHERE e.districtId = :district AND e.createdAt >= :start AND e.createdAt < :end",
                        BigDecimal.class)
                .setParameter("district", district.value())
                .setParameter("start", start(month))
                .setParameter("end", start(month.plusMonths(1)))
                .getSingleResult();
    }

    /**
     * How many calls in a month have been paid for, by tier.
     *
     * @param district {@code null} for all that the transaction may see
     */
    public Map<ReaderTier, Long> calls(@Nullable DistrictId district, YearMonth month) {
        return calls(district, start(month), start(month.plusMonths(1)));
    }

    /** How many calls in that while have been paid for, by tier, of all that the transaction may see. */
    public Map<ReaderTier, Long> callsBetween(Instant start, Instant end) {
        return calls(null, start, end);
    }

    private Map<ReaderTier, Long> calls(@Nullable DistrictId district, Instant start, Instant end) {
        String ofDistrict = district == null ? "" : " AND e.districtId = :district";
        TypedQuery<Object[]> query = entityManager
                .createQuery(
                        "SELECT e.tier, COUNT(DISTINCT e.callId) FROM CostEntry e"
                                + " WHERE e.createdAt >= :start AND e.createdAt < :end" + ofDistrict
                                + " GROUP BY e.tier",
                        Object[].class)
                .setParameter("start", start)
                .setParameter("end", end);
        if (district != null) {
            query.setParameter("district", district.value());
        }
        return counted(query.getResultList());
    }

    /** What a district has paid for in a month, and what came of it. */
    public CostSummary summary(DistrictId district, YearMonth month) {
        Map<ReaderTier, TierCost> tiers = new EnumMap<>(ReaderTier.class);
        inMonth(LINES, district, month)
                .getResultStream()
                .map(Costs::tierCost)
                .forEach(cost -> tiers.merge(cost.tier(), cost, TierCost::with));
        TypedQuery<Object[]> finished =
                inMonth(FINISHED, district, month).setParameter("completed", JobStatus.COMPLETED);
        List<Object[]> rows = finished.getResultList();
        return new CostSummary(
                List.copyOf(tiers.values()),
                counted(rows),
                rows.stream().mapToLong(row -> ((Number) row[2]).longValue()).sum());
    }

    private static Map<ReaderTier, Long> counted(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (ReaderTier) row[0], row -> (Long) row[1]));
    }

    private TypedQuery<Object[]> inMonth(String query, DistrictId district, YearMonth month) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("district", district.value())
                .setParameter("start", start(month))
                .setParameter("end", start(month.plusMonths(1)));
    }

    private static TierCost tierCost(Object[] row) {
        Number latency = (@Nullable Number) row[5];
        return new TierCost(
                (ReaderTier) row[0],
                (Long) row[2],
                Map.of((Charge.Unit) row[1], (Long) row[3]),
                (BigDecimal) row[4],
                latency == null ? null : Duration.ofMillis(latency.longValue()));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
