package org.bellgrid.domain.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a district's administrators are told of its budget, by the contract's field names.
 *
 * @param month of UTC
 * @param spent US dollars in that month
 */
public record BudgetNotice(
        YearMonth month, BudgetState state, @Nullable BigDecimal monthlyLimit, double warnAt, BigDecimal spent) {
    public static BudgetNotice of(Budget budget, BudgetState state, YearMonth month, BigDecimal spent) {
        return new BudgetNotice(month, state, budget.monthlyLimit().orElse(null), budget.warnAt(), spent);
    }
}
