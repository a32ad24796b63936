package org.bellgrid.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private final Budget budget = new Budget(DistrictId.random());

    @ParameterizedTest
    @CsvSource({"0, OK", "7.99, OK", "8, WARNING", "9.999999, WARNING", "10, SPENT", "11, SPENT"})
    void a_warning_is_due_from_its_share_of_the_limit_on(BigDecimal spent, BudgetState state) {
        budget.choose(BigDecimal.TEN, 0.8);

        assertThat(budget.stateAt(spent)).isEqualTo(state);
    }

    @Test
    void the_whole_limit_may_be_spent_and_nothing_more() {
        budget.choose(new BigDecimal("0.50"), 1);

        assertThat(budget.allows(new BigDecimal("0.5000"))).isTrue();
        assertThat(budget.allows(new BigDecimal("0.5001"))).isFalse();
    }

    @Test
    void without_a_limit_all_is_well_whatever_is_spent() {
        assertThat(budget.allows(BigDecimal.valueOf(1_000_000))).isTrue();
        assertThat(budget.stateAt(BigDecimal.valueOf(1_000_000))).isEqualTo(BudgetState.OK);
        assertThat(budget.warnAt()).isEqualTo(0.8);
    }

    @Test
    void who_wants_to_spend_nothing_has_spent_it() {
        budget.choose(BigDecimal.ZERO, 0.8);

        assertThat(budget.stateAt(BigDecimal.ZERO)).isEqualTo(BudgetState.SPENT);
    }
}
