package org.bellgrid.api.admin;

import java.math.BigDecimal;
import org.bellgrid.domain.cost.Budget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a district wants to spend on paid tiers, and how that stands.
 *
 * @param monthlyLimit US dollars a calendar month (UTC); {@code null} for as much as it takes
 * @param warnAt the share of the limit at which a warning is due, 0..1
 * @param spent US dollars in the present month
 */
@Schema(name = "Budget")
record BudgetView(
        @Nullable BigDecimal monthlyLimit,
        double warnAt,
        BigDecimal spent,
        @Schema(ref = "BudgetState") String state) {
    static BudgetView of(Budget budget, BigDecimal spent) {
        return new BudgetView(
                budget.monthlyLimit().orElse(null),
                budget.warnAt(),
                spent,
                budget.stateAt(spent).label());
    }
}
