package org.bellgrid.processing.reader;

import static java.lang.System.Logger.Level.INFO;

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

    /** Found out at the start already, so that no upload has to wait for it. */
    @Inject
    EngineVersion engine;

    private ReaderPool pool;

    @PostConstruct
    void start() {
        try {
            pool = new ReaderPool(ReaderSettings.of(config));
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
            ReadResult result = pool.ask(request);
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

    @PreDestroy
    void stop() {
        pool.close();
    }
}
