package org.bellgrid.processing.webhook;

import static java.lang.System.Logger.Level.WARNING;

import io.opentelemetry.api.trace.Tracer;
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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.webhook.Deliveries.Claimed;
import org.bellgrid.processing.role.ServerRole;
import org.bellgrid.processing.runtime.Duty;
import org.jspecify.annotations.Nullable;

/** Sends the messages that are due, a bounded number at once: looks for them when one has been sent, and every second. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryRelay {
    private static final System.Logger LOG = System.getLogger(DeliveryRelay.class.getName());
    private static final long POLL_SECONDS = 1;

    private final Semaphore work = new Semaphore(0);

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Clock clock;

    @Inject
    WebhookConfig config;

    @Inject
    DeliveryLedger ledger;

    @Inject
    Duty duty;

    @Inject
    ServerRole role;

    @Inject
    Tracer tracer;

    private Semaphore senders;
    private WebhookClient client;
    private volatile boolean stopped;
    private @Nullable Future<?> loop;

    @PostConstruct
    void start() {
        senders = new Semaphore(config.senders);
        client = new WebhookClient(config.rules(), timer, clock);
        if (role.callsOutside()) {
            loop = executor.submit(this::relay);
        }
    }

    private void relay() {
        boolean healthy = true;
        while (!stopped) {
            try {
                if (work.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
                sendDue();
                healthy = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) { // without this loop no webhook is told anything
                if (healthy) {
                    LOG.log(WARNING, "webhooks cannot be told anything; trying on every second", e);
                }
                healthy = false;
            }
        }
    }

    private void sendDue() {
        int free = duty.isOn() ? senders.drainPermits() : 0;
        int taken = 0;
        try {
            List<Claimed> claimed = free == 0 ? List.of() : ledger.claim(free);
            for (Claimed message : claimed) {
                executor.execute(() -> send(message));
                taken++;
            }
        } finally {
            senders.release(free - taken);
        }
    }

    private void send(Claimed message) {
        try (LogContext.Opened about =
                LogContext.NONE.with(LogField.DISTRICT_ID, message.district()).open()) {
            ledger.record(message, DeliverySpan.around(tracer, message, () -> client.post(message)));
        } catch (RuntimeException e) { // its lease runs out, and it is sent again
            LOG.log(WARNING, "webhook " + message.webhook() + ": message " + message.id() + " was not recorded", e);
        } finally {
            senders.release();
            work.release();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (loop != null) {
            loop.cancel(true);
        }
        client.close();
    }
}
