package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** Makes calls that cost money: as far as the district allows, and none twice for the same job and content. */
@Dependent
class PaidCaller {
    private final PaidCallLedger ledger;

    @Inject
    PaidCaller(PaidCallLedger ledger) {
        this.ledger = ledger;
    }

    /** A call to an outside reader. */
    @FunctionalInterface
    interface Call {
        /** Returns the answer in a form that can be kept. */
        byte[] make() throws TierFault;
    }

    /**
     * The answer, from before if there was one.
     *
     * @param content of what is asked
     * @param expected what that costs
     */
    byte[] answer(ProcessingJob job, ReaderTier tier, ContentHash content, List<Charge> expected, Call call)
            throws NoAnswer {
        Booking booking = ledger.book(job, tier, content, expected);
        if (booking instanceof Booking.Refused refused) {
            throw new NoAnswer(refused.reason());
        }
        return booking instanceof Booking.Answered answered
                ? answered.answer()
                : answer(((Booking.Open) booking).call(), call);
    }

    private byte[] answer(UUID id, Call call) throws NoAnswer {
        try {
            byte[] answer = call.make();
            ledger.answered(id, answer);
            return answer;
        } catch (TierFault fault) {
            ledger.failed(id, fault);
            throw new NoAnswer(String.valueOf(fault.getMessage()));
        }
    }
}
