package org.bellgrid.domain.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tenancy.SchoolId;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Days NOVEMBER = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @Test
    void weeks_begin_with_mondays_and_cover_all_days() {
        assertThat(new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 9)).weeks())
                .containsExactly(LocalDate.of(2026, 10, 26), MONDAY, MONDAY.plusWeeks(1));
        assertThat(new Days(MONDAY, MONDAY).weeks()).containsExactly(MONDAY);
    }

    @Test
    void the_last_day_is_in_to_its_end() {
        assertThat(Duration.between(NOVEMBER.start(), NOVEMBER.end())).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void days_end_after_they_begin_and_not_years_later() {
        assertThat(new Days(MONDAY, MONDAY.plusDays(Days.MOST - 1)).weeks()).hasSizeGreaterThan(50);
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(MONDAY, MONDAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(MONDAY, MONDAY.plusDays(Days.MOST)));
    }

    @Test
    void a_documents_cost_is_all_money_by_all_documents() {
        Overview overview = new Overview(
                NOVEMBER,
                List.of(settled(ReaderTier.LOCAL_OCR, 3, "0"), settled(ReaderTier.LLM, 1, "0.03")),
                Map.of(MONDAY, Map.of(ReaderTier.LOCAL_OCR, 3L)),
                List.of(
                        new Overview.AtSchool(SchoolId.random(), "Hill", 4, new BigDecimal("0.03"), null),
                        new Overview.AtSchool(null, null, 0, new BigDecimal("0.01"), null)),
                2);

        assertThat(overview.documents()).isEqualTo(4);
        assertThat(overview.spent()).isEqualByComparingTo("0.04");
        assertThat(overview.each()).hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("0.01"));
        assertThat(overview.inWeek(MONDAY, ReaderTier.LOCAL_OCR)).isEqualTo(3);
        assertThat(overview.inWeek(MONDAY, ReaderTier.LLM)).isZero();
        assertThat(overview.inWeek(MONDAY.plusWeeks(1), ReaderTier.LLM)).isZero();
    }

    @Test
    void without_documents_none_has_a_cost() {
        assertThat(new Overview(NOVEMBER, List.of(), Map.of(), List.of(), 0).each())
                .isEmpty();
    }

    private static Overview.Settled settled(ReaderTier tier, long documents, String amount) {
        return new Overview.Settled(tier, documents, new BigDecimal(amount), Duration.ofSeconds(4));
    }
}
