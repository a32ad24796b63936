package org.bellgrid.processing.runtime;

import io.opentelemetry.context.Context;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.pipeline.Lease;

/** Renews leases while their holders work, so that a lease can be short and a crash is noticed soon. */
@ApplicationScoped
public class LeaseKeeper {
    private static final System.Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    private final AtomicInteger held = new AtomicInteger();

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    JobLedger ledger;

    @Inject
    RuntimeConfig config;

    Duration length() {
        return Duration.ofSeconds(config.leaseSeconds);
    }

    /** How many jobs this server has in hand. */
    public int held() {
        return held.get();
    }

    /** Renews until closed. */
    Kept keep(Lease lease) {
        long everyMillis = length().toMillis() / 3;
        LogContext about = LogContext.current();
        AtomicBoolean ended = new AtomicBoolean();
        ScheduledFuture<?> renewals = timer.scheduleAtFixedRate(
                Context.current().wrap(() -> renew(lease, ended, about)),
                everyMillis,
                everyMillis,
                TimeUnit.MILLISECONDS);
        held.incrementAndGet();
        return () -> {
            held.decrementAndGet();
            ended.set(true);
            renewals.cancel(false);
        };
    }

    private void renew(Lease lease, AtomicBoolean ended, LogContext about) {
        try (LogContext.Opened opened = about.open()) {
            // A renewal that has waited for the job to be recorded finds no lease, and nothing is lost.
            if (!ledger.renew(lease, length()) && !ended.get()) {
                LOG.log(System.Logger.Level.WARNING, "job {0}: the lease was lost while working", lease.job());
            }
        } catch (RuntimeException e) {
            // The next renewal may succeed; if none does, the fence keeps the result out.
            LOG.log(System.Logger.Level.WARNING, "job " + lease.job() + ": the lease could not be renewed", e);
        }
    }

    /** Renewals in progress. */
    interface Kept extends AutoCloseable {
        @Override
        void close();
    }
}
