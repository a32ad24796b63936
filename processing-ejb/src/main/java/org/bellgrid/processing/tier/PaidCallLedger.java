package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.cost.PaidCall;
import org.bellgrid.domain.cost.PaidCalls;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;

/** The short transactions before and after a paid call. The call itself lies between them. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PaidCallLedger {
    private final PaidCalls calls;
    private final Costs costs;
    private final Districts districts;
    private final Clock clock;

    @Inject
    PaidCallLedger(PaidCalls calls, Costs costs, Districts districts, Clock clock) {
        this.calls = calls;
        this.costs = costs;
        this.districts = districts;
        this.clock = clock;
    }

    /** Books a call that is about to be made, unless it has been made before, is not allowed or costs too much. */
    Booking book(ProcessingJob job, ReaderTier tier, ContentHash content, List<Charge> expected) {
        Optional<PaidCall> before = calls.find(job.id(), tier, content);
        if (before.isPresent()) {
            return before.get()
                    .answer()
                    .<Booking>map(Booking.Answered::new)
                    .orElseGet(() -> new Booking.Refused(before.get().fault().orElse("asked before a crash")));
        }
        if (!districts.settings(job.district()).cloudAllowed()) {
            return new Booking.Refused("the district shows nothing to outside readers");
        }
        if (exceedsBudget(job.district(), expected)) {
            return new Booking.Refused("the district's budget for the month is spent");
        }
        return new Booking.Open(calls.add(job, tier, content, expected, clock.instant()));
    }

    /** Nobody else books for the district until the transaction ends: together they might spend too much. */
    private boolean exceedsBudget(DistrictId district, List<Charge> expected) {
        Optional<BigDecimal> limit = costs.lockBudget(district).monthlyLimit();
        BigDecimal spent = costs.total(district, YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        BigDecimal wanted = expected.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return limit.filter(most -> spent.add(wanted).compareTo(most) > 0).isPresent();
    }

    void answered(UUID call, byte[] answer) {
        calls.get(call).answered(answer, clock.instant());
    }

    void failed(UUID call, TierFault fault) {
        Instant now = clock.instant();
        calls.get(call).failed(String.valueOf(fault.getMessage()), now);
        if (!fault.maybePaid()) {
            calls.waive(call);
        }
    }
}
