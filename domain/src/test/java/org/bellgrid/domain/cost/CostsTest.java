package org.bellgrid.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.overview.Days;
import org.bellgrid.domain.overview.Overview;
import org.bellgrid.domain.overview.Overviews;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.webhook.Deliveries;
import org.bellgrid.domain.webhook.EventType;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookDelivery;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.bellgrid.domain.webhook.WebhookUrl;
import org.bellgrid.domain.webhook.Webhooks;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final YearMonth MONTH = YearMonth.from(NOW.atZone(ZoneOffset.UTC));
    private static final Paging FIRST = new Paging(1, 20, "createdAt", true);
    private static final Duration QUICK = Duration.ofMillis(300);
    private static final ContentHash PICTURE = ContentHash.of(new byte[] {1});

    private final SampleDistrict district = SampleDistrict.add();
    private final Costs costs = bean(Costs.class);
    private final PaidCalls calls = bean(PaidCalls.class);
    private final ProcessingJob job = district.judge(district.upload("a week"), SampleDrafts.of(0.95, "Maths"));

    @Test
    void a_call_is_in_the_ledger_before_it_is_made_and_found_again() {
        UUID call = add(ReaderTier.CLOUD_OCR, page("0.0015"));

        assertThat(in(district.id(), () -> calls.find(job.id(), ReaderTier.CLOUD_OCR, PICTURE)))
                .map(PaidCall::id)
                .contains(call);
        assertThat(in(district.id(), () -> calls.find(job.id(), ReaderTier.LLM, PICTURE)))
                .isEmpty();
        assertThat(total()).isEqualByComparingTo("0.0015");
    }

    @Test
    void what_a_call_has_cost_takes_the_place_of_what_was_expected() {
        UUID call = add(
                ReaderTier.LLM,
                tokens(Charge.Unit.INPUT_TOKEN, 1000, "0.003"),
                tokens(Charge.Unit.OUTPUT_TOKEN, 500, "0.0075"));

        BigDecimal settled = in(district.id(), () -> {
            calls.find(call).orElseThrow().answered(new byte[] {7}, NOW);
            return calls.settle(call, List.of(tokens(Charge.Unit.OUTPUT_TOKEN, 100, "0.0015")), QUICK);
        });

        assertThat(settled).isEqualByComparingTo("0.0045");
        assertThat(in(district.id(), () -> calls.find(call)).flatMap(PaidCall::answer))
                .contains(new byte[] {7});
        CostSummary summary = in(district.id(), () -> costs.summary(district.id(), MONTH));
        assertThat(summary.of(ReaderTier.LLM))
                .hasValueSatisfying(tier -> assertThat(tier.calls()).isEqualTo(1))
                .hasValueSatisfying(tier -> assertThat(tier.units()).containsEntry(Charge.Unit.OUTPUT_TOKEN, 100L))
                .hasValueSatisfying(tier -> assertThat(tier.meanLatency()).isEqualTo(QUICK));
        assertThat(summary.published()).isEqualTo(1);
        assertThat(summary.share(ReaderTier.LOCAL_OCR)).isEqualTo(1);
        assertThat(summary.cachedShare()).isZero();
    }

    @Test
    void a_call_that_cost_nothing_leaves_nothing() {
        UUID call = add(ReaderTier.CLOUD_OCR, page("0.0015"));

        in(district.id(), () -> {
            calls.waive(call);
            return call;
        });

        assertThat(total()).isZero();
        assertThat(in(district.id(), () -> calls.find(call))).isEmpty();
    }

    @Test
    void lines_are_of_a_month_and_of_a_district() {
        add(ReaderTier.CLOUD_OCR, page("0.0015"));
        SampleDistrict other = SampleDistrict.add();

        assertThat(in(district.id(), () -> costs.of(district.id(), MONTH, FIRST))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.job()).contains(job.id()))
                .satisfies(line -> assertThat(line.document()).contains(job.document()))
                .satisfies(line -> assertThat(line.school()).contains(district.school()))
                .satisfies(line -> assertThat(line.latency()).isEmpty());
        assertThat(in(district.id(), () -> costs.total(district.id(), MONTH.minusMonths(1))))
                .isZero();
        assertThat(in(other.id(), () -> costs.total(district.id(), MONTH))).isZero();
        assertThat(in(district.id(), () -> costs.calls(district.id(), MONTH))).containsEntry(ReaderTier.CLOUD_OCR, 1L);
        assertThat(forAll(() -> costs.calls(null, MONTH)).get(ReaderTier.CLOUD_OCR))
                .isPositive();
    }

    @Test
    void a_budget_is_what_its_district_has_chosen() {
        assertThat(in(district.id(), () -> costs.budget(district.id())).monthlyLimit())
                .isEmpty();

        in(district.id(), () -> {
            Budget budget = costs.lockBudget(district.id());
            budget.choose(new BigDecimal("10.00"), 0.5);
            costs.changed(budget);
            return budget;
        });

        Budget budget = in(district.id(), () -> costs.budget(district.id()));
        assertThat(budget.monthlyLimit()).contains(new BigDecimal("10.00"));
        assertThat(budget.stateAt(new BigDecimal("5"))).isEqualTo(BudgetState.WARNING);
        assertThat(budget.allows(new BigDecimal("10.01"))).isFalse();
    }

    @Test
    void a_district_is_told_once_a_month_that_its_budget_runs_out() {
        Webhook webhook = in(district.id(), () -> {
            Webhook added = new Webhook(
                    district.id(),
                    new WebhookDetails(
                            new WebhookUrl(URI.create("https://portal.example/hook")),
                            Set.of(EventType.BUDGET_WARNING),
                            null,
                            true),
                    NOW);
            bean(Webhooks.class).add(added);
            return added;
        });
        BudgetNotice notice = new BudgetNotice(MONTH, BudgetState.WARNING, BigDecimal.TEN, 0.8, new BigDecimal("8.5"));

        assertThat(in(district.id(), () -> bean(BudgetNotices.class).tell(district.id(), notice, NOW)))
                .isTrue();
        assertThat(in(district.id(), () -> bean(BudgetNotices.class).tell(district.id(), notice, NOW)))
                .isFalse();

        assertThat(in(district.id(), () -> bean(Deliveries.class).list(webhook, null, FIRST))
                        .items())
                .singleElement()
                .extracting(WebhookDelivery::payload)
                .asString()
                .contains("budget.warning", "8.5");
    }

    @Test
    void an_overview_says_what_became_of_a_districts_documents() {
        add(ReaderTier.CLOUD_OCR, page("0.0015"));
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

        Overview overview =
                in(district.id(), () -> bean(Overviews.class).of(district.id(), new Days(today.minusDays(1), today)));

        assertThat(overview.documents()).isEqualTo(1);
        assertThat(overview.spent()).isEqualByComparingTo("0.0015");
        assertThat(overview.cloudDocuments()).isEqualTo(1);
        assertThat(overview.days().weeks().stream()
                        .mapToLong(monday -> overview.inWeek(monday, ReaderTier.LOCAL_OCR))
                        .sum())
                .isEqualTo(1);
        assertThat(overview.schools())
                .singleElement()
                .satisfies(school -> assertThat(school.name()).isEqualTo("Hill School"))
                .satisfies(school -> assertThat(school.documents()).isEqualTo(1));
    }

    private UUID add(ReaderTier tier, Charge... expected) {
        return in(district.id(), () -> calls.add(job, tier, PICTURE, List.of(expected), NOW));
    }

    private static Charge page(String amount) {
        return new Charge(Charge.Unit.PAGE, 1, new BigDecimal(amount));
    }

    private static Charge tokens(Charge.Unit unit, long units, String amount) {
        return new Charge(unit, units, new BigDecimal(amount));
    }

    private BigDecimal total() {
        return in(district.id(), () -> costs.total(district.id(), MONTH));
    }
}
