package org.bellgrid.processing.runtime;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.pipeline.JobStarted;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox: at once when somebody in this server says that there is something, otherwise every
 * second. It alone sends wake-up calls.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {
    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final long POLL_SECONDS = 1;

    private final Semaphore work = new Semaphore(0);

    @Resource
    ManagedExecutorService executor;

    @Inject
    RelayRound round;

    private volatile boolean stopped;
    private @Nullable Future<?> loop;

    @PostConstruct
    void start() {
        loop = executor.submit(this::relay);
    }

    /** Says that there is something to send. */
    public void wake() {
        work.release();
    }

    /** A job has been started in this server. */
    public void jobStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobStarted started) {
        wake();
    }

    private void relay() {
        boolean healthy = true;
        while (!stopped) {
            try {
                if (work.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
                while (round.sendDue()) {
                    // There may be more.
                }
                healthy = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) { // without this loop no job moves again
                if (healthy) {
                    LOG.log(WARNING, "wake-up calls cannot be sent; trying on every second", e);
                }
                healthy = false;
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (loop != null) {
            loop.cancel(true);
        }
    }
}
