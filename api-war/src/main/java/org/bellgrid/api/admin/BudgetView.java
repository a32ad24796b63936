package org.bellgrid.api.admin;

import java.math.BigDecimal;
import org.bellgrid.domain.cost.Budget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a district wants to spend on paid tiers.
 *
 * @param monthlyLimit US dollars a calendar month (UTC); {@code null} for as much as it takes, 0 for nothing
 */
@Schema(name = "Budget")
record BudgetView(@Nullable BigDecimal monthlyLimit) {
    static BudgetView of(Budget budget) {
        return new BudgetView(budget.monthlyLimit().orElse(null));
    }
}
