package org.bellgrid.processing.retention;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.document.Expired;
import org.bellgrid.domain.document.Removal;
import org.bellgrid.domain.tenancy.Tenancy;
import org.bellgrid.processing.batch.BatchEnded;
import org.bellgrid.processing.role.ServerRole;

/** Deletes what has been kept long enough. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionUpkeep {
    private static final System.Logger LOG = System.getLogger(RetentionUpkeep.class.getName());

    private static final String JOB = "retention";

    @Inject
    OutOfDate outOfDate;

    @Inject
    Removal removal;

    @Inject
    RetentionConfig config;

    @Inject
    ServerRole role;

    @Resource
    TimerService timers;

    @Inject
    Event<BatchEnded> ended;

    @PostConstruct
    void begin() {
        if (!role.cleansUp()) {
            return;
        }
        long pauseMillis = TimeUnit.SECONDS.toMillis(config.pauseSeconds);
        timers.createIntervalTimer(pauseMillis, pauseMillis, new TimerConfig(null, false));
    }

    /** A handful at a time; instances may do it at the same time. */
    @Timeout
    void clear() {
        try {
            List<Expired> documents = outOfDate.documents();
            documents.forEach(this::remove);
            int jobs = outOfDate.forgetJobs();
            if (!documents.isEmpty() || jobs > 0) {
                LOG.log(
                        INFO,
                        "{0} documents and {1} jobs were kept long enough and are deleted",
                        documents.size(),
                        jobs);
            }
            outOfDate.forgetResults();
            outOfDate.forgetAuditEntries();
            ended.fire(new BatchEnded(JOB, true));
        } catch (PersistenceException | UncheckedIOException e) {
            ended.fire(new BatchEnded(JOB, false));
            LOG.log(WARNING, "what was kept long enough is not all deleted yet: {0}", e.getMessage());
        }
    }

    private void remove(Expired expired) {
        Tenancy.within(expired.district(), () -> {
            try {
                return removal.remove(expired.district(), expired.document(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
