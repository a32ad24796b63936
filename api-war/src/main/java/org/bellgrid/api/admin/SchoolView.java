package org.bellgrid.api.admin;

import java.math.BigDecimal;
import java.util.UUID;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.tenancy.School;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A school of the district.
 *
 * @param monthlyLimit what it is meant to spend of the district's budget, in US dollars a calendar month (UTC), to be
 *     looked at: nothing is refused for it; {@code null} where nothing is meant
 */
@Schema(name = "School")
record SchoolView(UUID id, String name, @Nullable BigDecimal monthlyLimit) {
    static SchoolView of(School school) {
        return new SchoolView(
                school.id().value(), school.name(), school.monthlyLimit().orElse(null));
    }

    /** What shall be different about a school, as it came. */
    @Schema(name = "SchoolInput")
    record Change(@Nullable String name, @Nullable BigDecimal monthlyLimit) {
        static Change of(School school) {
            return new Change(school.name(), school.monthlyLimit().orElse(null));
        }

        /** @throws org.bellgrid.api.problem.ProblemException with all that is wrong */
        void applyTo(School school) {
            FieldChecks checks = new FieldChecks();
            String wanted = checks.required(name, "name", Named.LENGTH).strip();
            BudgetInput.checkLimit(checks, monthlyLimit);
            checks.orThrow();
            school.rename(wanted);
            school.mean(monthlyLimit);
        }
    }
}
