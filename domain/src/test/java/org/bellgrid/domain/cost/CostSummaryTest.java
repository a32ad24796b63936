package org.bellgrid.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.draft.ReaderTier;
import org.junit.jupiter.api.Test;

class CostSummaryTest {
    private static final TierCost CLOUD = new TierCost(
            ReaderTier.CLOUD_OCR, 20, Map.of(Charge.Unit.PAGE, 20L), new BigDecimal("0.03"), Duration.ofMillis(600));
    private static final TierCost QUESTIONS = llm(Charge.Unit.INPUT_TOKEN, 5000, "0.015");
    private static final TierCost ANSWERS = llm(Charge.Unit.OUTPUT_TOKEN, 1000, "0.025");

    @Test
    void what_a_document_costs_is_the_sum_by_all_that_came_to_a_good_end() {
        CostSummary summary = new CostSummary(
                List.of(CLOUD, QUESTIONS.with(ANSWERS)),
                Map.of(ReaderTier.TEXT_LAYER, 12L, ReaderTier.CLOUD_OCR, 3L, ReaderTier.LLM, 1L),
                4);

        assertThat(summary.total()).isEqualByComparingTo("0.07");
        assertThat(summary.published()).isEqualTo(16);
        assertThat(summary.each()).hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("0.004375"));
        assertThat(summary.share(ReaderTier.TEXT_LAYER)).isEqualTo(0.75);
        assertThat(summary.share(ReaderTier.PERSON)).isZero();
        assertThat(summary.cachedShare()).isEqualTo(0.25);
    }

    @Test
    void a_call_with_two_units_is_one_call() {
        TierCost llm = QUESTIONS.with(ANSWERS);

        assertThat(llm.calls()).isEqualTo(2);
        assertThat(llm.units()).containsOnlyKeys(Charge.Unit.INPUT_TOKEN, Charge.Unit.OUTPUT_TOKEN);
        assertThat(llm.amount()).isEqualByComparingTo("0.04");
    }

    @Test
    void money_that_has_led_to_nothing_is_still_spent() {
        CostSummary summary = new CostSummary(List.of(CLOUD), Map.of(), 0);

        assertThat(summary.total()).isEqualByComparingTo("0.03");
        assertThat(summary.each()).isEmpty();
        assertThat(summary.share(ReaderTier.CLOUD_OCR)).isZero();
        assertThat(summary.cachedShare()).isZero();
    }

    private static TierCost llm(Charge.Unit unit, long units, String amount) {
        return new TierCost(ReaderTier.LLM, 2, Map.of(unit, units), new BigDecimal(amount), Duration.ofSeconds(6));
    }
}
