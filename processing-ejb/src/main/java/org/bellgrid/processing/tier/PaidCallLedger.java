package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.cost.PaidCall;
import org.bellgrid.domain.cost.PaidCalls;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.processing.tier.Booking.Refusal;

/** The short transactions before and after a paid call. The call itself lies between them. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PaidCallLedger {
    private final PaidCalls calls;
    private final Districts districts;
    private final Pauses pauses;
    private final Spending spending;
    private final Clock clock;

    @Inject
    PaidCallLedger(PaidCalls calls, Districts districts, Pauses pauses, Spending spending, Clock clock) {
        this.calls = calls;
        this.districts = districts;
        this.pauses = pauses;
        this.spending = spending;
        this.clock = clock;
    }

    /** Books a call that is about to be made, unless it has been made before, is not allowed or costs too much. */
    Booking book(ProcessingJob job, ReaderTier tier, ContentHash content, List<Charge> expected) {
        Optional<PaidCall> before = calls.find(job.id(), tier, content);
        if (before.isPresent()) {
            return before.get()
                    .answer()
                    .<Booking>map(Booking.Answered::new)
                    .orElseGet(() -> new Booking.Refused(
                            Refusal.ASKED_BEFORE, before.get().fault().orElse("asked before a crash")));
        }
        if (pauses.isPaused(tier)) {
            return new Booking.Refused(Refusal.PAUSED, "paused by an operator");
        }
        if (!districts.settings(job.district()).disclosure().cloudAllowed()) {
            return new Booking.Refused(Refusal.FORBIDDEN, "the district shows nothing to outside readers");
        }
        if (!spending.allows(job.district(), expected)) {
            return new Booking.Refused(Refusal.OVER_BUDGET, "the district's budget for the month is spent");
        }
        return new Booking.Open(calls.add(job, tier, content, expected, clock.instant()));
    }

    /** Keeps an answer; says what it has cost, in US dollars. */
    BigDecimal answered(UUID call, PaidCaller.Reply reply, Duration latency) {
        calls.find(call).ifPresent(found -> found.answered(reply.content(), clock.instant()));
        return calls.settle(call, reply.charges(), latency);
    }

    /** Keeps why there is no answer, unless the call has surely cost nothing: then it may be made again; says what the call may have cost all the same, in US dollars. */
    BigDecimal failed(UUID call, TierFault fault, Duration latency) {
        if (fault.maybePaid()) {
            calls.find(call).ifPresent(found -> found.failed(String.valueOf(fault.getMessage()), clock.instant()));
            return calls.settle(call, List.of(), latency);
        }
        calls.waive(call);
        return BigDecimal.ZERO;
    }
}
