package org.bellgrid.processing.tier;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.bellgrid.domain.cost.Budget;
import org.bellgrid.domain.cost.BudgetNotice;
import org.bellgrid.domain.cost.BudgetNotices;
import org.bellgrid.domain.cost.BudgetState;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.tenancy.DistrictId;

/** Whether a district can afford a call. Tells its administrators, and ours, when that comes to an end. */
@Dependent
class Spending {
    private static final System.Logger LOG = System.getLogger(Spending.class.getName());

    private final Costs costs;
    private final BudgetNotices notices;
    private final Clock clock;

    @Inject
    Spending(Costs costs, BudgetNotices notices, Clock clock) {
        this.costs = costs;
        this.notices = notices;
        this.clock = clock;
    }

    /** Where there is a limit, nobody else books for the district until the transaction ends: together they might exceed it. */
    boolean allows(DistrictId district, List<Charge> expected) {
        if (costs.budget(district).monthlyLimit().isEmpty()) {
            return true;
        }
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        Budget budget = costs.lockBudget(district);
        BigDecimal spent = costs.total(district, month);
        BigDecimal then = expected.stream().map(Charge::amount).reduce(spent, BigDecimal::add);
        if (!budget.allows(then)) {
            tell(district, BudgetNotice.of(budget, BudgetState.SPENT, month, spent));
            return false;
        }
        if (budget.stateAt(then) != BudgetState.OK) {
            tell(district, BudgetNotice.of(budget, BudgetState.WARNING, month, then));
        }
        return true;
    }

    private void tell(DistrictId district, BudgetNotice notice) {
        if (notices.tell(district, notice, clock.instant())) {
            LOG.log(
                    WARNING,
                    "district {0}: {1} of {2} US dollars are spent in {3}; budget: {4}",
                    district,
                    notice.spent().toPlainString(),
                    String.valueOf(notice.monthlyLimit()),
                    notice.month(),
                    notice.state().label());
        }
    }
}
