package org.bellgrid.processing.notification;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.bellgrid.domain.event.Announced;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/**
 * Tells every instance of news as soon as it is committed, on a thread of its own: nobody who moves a job waits for the
 * broker. What cannot be said is dropped.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Broadcast {
    private static final System.Logger LOG = System.getLogger(Broadcast.class.getName());
    private static final int WAITING = 10_000;

    private final BlockingQueue<DistrictId> news = new LinkedBlockingQueue<>(WAITING);

    @Resource
    ManagedExecutorService executor;

    @Inject
    EventTopic topic;

    private @Nullable Future<?> loop;

    @PostConstruct
    void start() {
        loop = executor.submit(this::tell);
    }

    /** Something has happened in a district. */
    public void announced(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announced announced) {
        boolean told = news.offer(announced.district());
        if (!told) {
            LOG.log(WARNING, "too much news to tell of it all at once");
        }
    }

    private void tell() {
        boolean healthy = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Set<DistrictId> districts = new LinkedHashSet<>(Set.of(news.take()));
                news.drainTo(districts);
                topic.tell(districts);
                healthy = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (JMSRuntimeException e) {
                if (healthy) {
                    LOG.log(WARNING, "news is told late, since the broker cannot be reached: {0}", e.getMessage());
                }
                healthy = false;
            }
        }
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(true);
        }
    }
}
