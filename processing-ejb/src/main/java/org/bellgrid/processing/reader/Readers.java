package org.bellgrid.processing.reader;

import static java.lang.System.Logger.Level.INFO;

import io.opentelemetry.api.trace.Tracer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.EngineVersion;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.processing.runtime.TransientFault;

/** The server's reader pool, warm from the start, and what its answers and failures mean for a stage. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Readers {
    private static final System.Logger LOG = System.getLogger(Readers.class.getName());

    @Inject
    ReaderConfig config;

    @Inject
    ReaderMeter meter;

    /** Found out at the start already, so that no upload has to wait for it. */
    @Inject
    EngineVersion engine;

    @Inject
    Tracer tracer;

    /** However many wait, they get one reader at a time, so that the queues do not stand still. */
    private final Semaphore waiting = new Semaphore(1, true);

    private ReaderPool pool;

    @PostConstruct
    void start() {
        try {
            pool = new ReaderPool(ReaderSettings.of(config), meter);
            meter.show(pool);
            LOG.log(INFO, "readers of engine {0} are started", engine);
        } catch (IOException e) {
            throw new IllegalStateException("no reader process can be started from " + config.home, e);
        }
    }

    /**
     * Has a request answered.
     *
     * @param expected what answers such a request
     * @return confident, or rejected
     * @throws TransientFault when the reader crashed, which another attempt may not
     */
    public <A extends ReadResult> Outcome<A> ask(ReadRequest request, Class<A> expected) throws TransientFault {
        try {
            ReadResult result = ReaderSpan.around(tracer, request, () -> Optional.of(pool.ask(request)))
                    .orElseThrow();
            return result instanceof ReadResult.Refused refused
                    ? new Outcome.Rejected<>(refused.problem(), refused.detail(), refused.flaw())
                    : new Outcome.Confident<>(expected.cast(result));
        } catch (ReaderFailure failure) {
            return switch (failure.why()) {
                case OVERRAN, EXHAUSTED ->
                    new Outcome.Rejected<>(Problem.DOCUMENT_TOO_COMPLEX, failure.why() + ": " + failure.symptom());
                case CRASHED -> throw new TransientFault(Problem.OCR_FAILED, failure.symptom(), failure);
            };
        }
    }

    /**
     * Has a request answered for somebody who waits.
     *
     * @param patience for those before them, and once more for a reader
     * @return empty when it was not enough
     */
    public Optional<ReadResult> askSoon(ReadRequest request, Duration patience) {
        try {
            if (!waiting.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return ReaderSpan.around(tracer, request, () -> pool.askSoon(request, patience));
        } catch (ReaderFailure failure) {
            Problem problem =
                    failure.why() == ReaderFailure.Cause.CRASHED ? Problem.OCR_FAILED : Problem.DOCUMENT_TOO_COMPLEX;
            return Optional.of(new ReadResult.Refused(problem, failure.why() + ": " + failure.symptom()));
        } finally {
            waiting.release();
        }
    }

    /** How many readers there are. */
    public int size() {
        return pool.size();
    }

    /** How many of them have a request before them. */
    public int busy() {
        return pool.busy();
    }

    @PreDestroy
    void stop() {
        pool.close();
    }
}
