package org.bellgrid.processing.tier;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
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
    private final TierMetrics metrics;
    private final Tiers tiers;
    private final Tracer tracer;

    @Inject
    PaidCaller(PaidCallLedger ledger, TierMetrics metrics, Tiers tiers, Tracer tracer) {
        this.ledger = ledger;
        this.metrics = metrics;
        this.tiers = tiers;
        this.tracer = tracer;
    }

    /** A call to an outside reader. */
    @FunctionalInterface
    interface Call {
        Reply make() throws TierFault;
    }

    /**
     * What has come of a call.
     *
     * @param content the answer in a form that can be kept
     * @param charges what the provider says it has cost, where that is not known before
     */
    record Reply(byte[] content, List<Charge> charges) {
        Reply {
            charges = List.copyOf(charges);
        }

        /** An answer that has cost what was expected. */
        static Reply asExpected(byte[] content) {
            return new Reply(content, List.of());
        }
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
            metrics.refused(tier, refused.why());
            throw new NoAnswer(refused.reason());
        }
        return booking instanceof Booking.Answered answered
                ? answered.answer()
                : answer(
                        ((Booking.Open) booking).call(),
                        tier,
                        () -> TierSpan.around(tracer, tiers.describe(tier), expected, call));
    }

    private byte[] answer(UUID id, ReaderTier tier, Call call) throws NoAnswer {
        long start = System.nanoTime();
        try {
            Reply reply = call.make();
            Duration latency = since(start);
            metrics.answered(tier, latency, ledger.answered(id, reply, latency));
            return reply.content();
        } catch (TierFault fault) {
            Duration latency = since(start);
            metrics.failed(tier, fault.reason(), latency, ledger.failed(id, fault, latency));
            throw new NoAnswer(String.valueOf(fault.getMessage()));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
