package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.draft.ReaderTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {
    private static final PriceList PRICES = PriceList.parse("cloud_ocr page 0.0015 2024-01-01,"
            + " cloud_ocr page 0.002 2026-01-01, llm input_token 0.000003 2024-01-01");

    @ParameterizedTest
    @CsvSource({"2024-01-01, 0.0045", "2025-12-31, 0.0045", "2026-01-01, 0.006"})
    void the_newest_price_holds_that_was_there_on_the_day(LocalDate day, BigDecimal amount) throws NoAnswer {
        assertThat(PRICES.price(ReaderTier.CLOUD_OCR, Charge.Unit.PAGE, day)
                        .of(3)
                        .amount())
                .isEqualByComparingTo(amount);
    }

    @Test
    void nothing_is_bought_whose_price_nobody_knows() {
        LocalDate before = LocalDate.of(2023, 12, 31);

        assertThatThrownBy(() -> PRICES.price(ReaderTier.CLOUD_OCR, Charge.Unit.PAGE, before))
                .isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> PRICES.price(ReaderTier.LLM, Charge.Unit.OUTPUT_TOKEN, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cloud_ocr page 0.0015",
                "cloud_ocr page cheap 2024-01-01",
                "cloud_ocr word 1 2024-01-01",
                "fax page 1 2024-01-01",
                "cloud_ocr page 1 2024-13-01"
            })
    void a_list_that_cannot_be_read_says_which_line(String list) {
        assertThatThrownBy(() -> PriceList.parse(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + list + "'");
    }
}
