package org.bellgrid.processing.batch;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;

/**
 * Has the metrics' tables looked after, soon after the start and from time to time. Instances may do so at the same time:
 * they take turns with each hour, and the second comes to the same figures.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetricsTimer {
    private static final System.Logger LOG = System.getLogger(MetricsTimer.class.getName());

    /** When the server has warmed up. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MetricsConfig config;

    @Resource
    TimerService timers;

    @PostConstruct
    void begin() {
        Duration pause = Duration.ofSeconds(config.pauseSeconds);
        Duration first = pause.compareTo(SOON) < 0 ? pause : SOON;
        timers.createIntervalTimer(first.toMillis(), pause.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void start() {
        try {
            BatchRuntime.getJobOperator().start("metrics", new Properties());
        } catch (BatchRuntimeException e) {
            LOG.log(WARNING, "the metrics'' tables are not looked after", e);
        }
    }
}
