package org.bellgrid.processing.runtime;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.WakeUp;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.trace.TraceContext;
import org.bellgrid.processing.runtime.JobLedger.Claim;

/**
 * Runs any stage the same way: claim the job, work with no transaction open, record the outcome; on a fault, give the
 * claim back. Two deliveries of a call, or a call that comes late, change nothing; neither does one for a stage that is
 * paused, which is called again when it goes on.
 */
@Dependent
public class StageRunner {
    private static final System.Logger LOG = System.getLogger(StageRunner.class.getName());

    /** As long as this server's listeners may take to stop, so that calls do not run to and fro. */
    private static final Duration HAND_BACK = Duration.ofSeconds(3);

    private final JobLedger ledger;
    private final LeaseKeeper keeper;
    private final Attempts attempts;
    private final OutboxRelay relay;
    private final Duty duty;
    private final Event<StageEnded> ended;
    private final Tracer tracer;

    @Inject
    StageRunner(
            JobLedger ledger,
            LeaseKeeper keeper,
            Attempts attempts,
            OutboxRelay relay,
            Duty duty,
            Event<StageEnded> ended,
            Tracer tracer) {
        this.ledger = ledger;
        this.keeper = keeper;
        this.attempts = attempts;
        this.relay = relay;
        this.duty = duty;
        this.ended = ended;
        this.tracer = tracer;
    }

    /** Works on the job that a message names, unless it is stale. */
    public void run(Stage stage, Message message, StageWork<?> work) {
        WakeUpMessage call = new WakeUpMessage(message);
        try (LogContext.Opened about = call.about().open()) {
            run(call.wakeUp(stage), call.trace(), work);
        }
    }

    private void run(WakeUp wakeUp, TraceContext trace, StageWork<?> work) {
        if (!duty.isOn()) {
            LOG.log(INFO, "job {0}: left to other servers", wakeUp.job());
            ledger.handBack(wakeUp, HAND_BACK);
            return;
        }
        Optional<Claim> claim = ledger.claim(wakeUp, keeper.length());
        if (claim.isEmpty()) {
            LOG.log(INFO, "job {0}: dropped a call for {1}, which is stale or paused", wakeUp.job(), wakeUp.stage());
            return;
        }
        LogContext.add(LogField.DOCUMENT_ID, claim.get().job().document());
        StageSpan.around(tracer, trace, claim.get().job(), () -> workAndRecord(claim.get(), work));
        relay.wake();
    }

    private <T> void workAndRecord(Claim claim, StageWork<T> work) {
        long start = System.nanoTime();
        try {
            record(claim, work, outcome(claim, work), start);
        } catch (TransientFault fault) {
            retryOrReject(claim, work, fault.problem(), fault, start);
        } catch (RuntimeException bug) {
            StageSpan.failed(bug);
            LOG.log(ERROR, "job " + claim.job().id() + ": " + claim.job().stage() + " failed", bug);
            retryOrReject(claim, work, Problem.INTERNAL_ERROR, bug, start);
        }
    }

    private <T> Outcome<T> outcome(Claim claim, StageWork<T> work) throws TransientFault {
        if (attempts.exceeded(claim.job().stage(), claim.job().attempts())) {
            return Outcome.Rejected.givenUp(Problem.OCR_FAILED, "every attempt ended in a crash");
        }
        try (LeaseKeeper.Kept renewals = keeper.keep(claim.lease())) {
            return work.work(claim.job());
        }
    }

    private <T> void record(Claim claim, StageWork<T> work, Outcome<T> outcome, long start) {
        Duration worked = Duration.ofNanos(System.nanoTime() - start);
        Optional<ProcessingJob> moved = ledger.record(claim.lease(), work, outcome, worked);
        if (moved.isEmpty()) {
            LOG.log(
                    WARNING,
                    "job {0}: somebody else has taken over, the result is discarded",
                    claim.job().id());
            say(claim, claim.job(), StageEnded.LOST, worked);
            return;
        }
        try (LogContext.Opened timed =
                LogContext.current().with(LogField.DURATION, worked.toMillis()).open()) {
            LOG.log(
                    INFO,
                    "job {0}: {1} {2} after {3} ms, next {4}",
                    claim.job().id(),
                    claim.job().stage(),
                    outcome.verdict(),
                    Long.toString(worked.toMillis()),
                    moved.get().stage());
        }
        say(claim, moved.get(), StageEnded.outcome(outcome.verdict()), worked);
    }

    private <T> void retryOrReject(Claim claim, StageWork<T> work, Problem problem, Exception fault, long start) {
        ProcessingJob job = claim.job();
        if (attempts.usedUp(job.stage(), job.attempts())) {
            record(claim, work, Outcome.Rejected.givenUp(problem, String.valueOf(fault.getMessage())), start);
            return;
        }
        Duration wait = attempts.waitAfter(job.attempts());
        LOG.log(WARNING, "job {0}: {1} is tried again in {2}: {3}", job.id(), job.stage(), wait, fault.getMessage());
        ledger.retryLater(claim.lease(), wait);
        say(claim, job, StageEnded.RETRIED, Duration.ofNanos(System.nanoTime() - start));
    }

    private void say(Claim claim, ProcessingJob job, String outcome, Duration worked) {
        StageSpan.outcome(outcome);
        ended.fire(new StageEnded(claim.job().stage(), job, outcome, worked));
    }
}
