package org.bellgrid.api.admin;

import java.math.BigDecimal;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.cost.Budget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a district wants to spend on paid tiers.
 *
 * @param monthlyLimit US dollars a calendar month (UTC); {@code null} for as much as it takes, 0 for nothing
 * @param warnAt the share of the limit at which a warning is due, 0..1; 0.8 when missing
 */
@Schema(name = "BudgetInput")
record BudgetInput(
        @Nullable BigDecimal monthlyLimit, @Nullable Double warnAt) {
    private static final BigDecimal LARGEST = new BigDecimal(1_000_000);
    private static final int CENTS = 2;

    /** @throws org.bellgrid.api.problem.ProblemException with all that is wrong */
    void check() {
        FieldChecks checks = new FieldChecks();
        checkLimit(checks, monthlyLimit);
        checks.that(warning() >= 0 && warning() <= 1, "warnAt", "must be between 0 and 1");
        checks.orThrow();
    }

    static void checkLimit(FieldChecks checks, @Nullable BigDecimal limit) {
        checks.that(
                limit == null || (limit.signum() >= 0 && limit.compareTo(LARGEST) <= 0 && limit.scale() <= CENTS),
                "monthlyLimit",
                "must be an amount from 0 to %s with at most two decimals".formatted(LARGEST));
    }

    double warning() {
        return warnAt == null ? Budget.WARN_AT : warnAt;
    }
}
