package org.bellgrid.domain.cost;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.bellgrid.domain.persistence.ListQuery;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.DistrictId;

/** What districts have spent, and want to. Months are those of UTC. */
@Dependent
public class Costs {
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
        // Where nothing has been said yet, there is no other row to lock.
        entityManager.find(District.class, district.value(), LockModeType.PESSIMISTIC_WRITE);
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

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
