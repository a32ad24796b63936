package org.bellgrid.processing.metrics;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.bellgrid.domain.metrics.ApiAnswer;
import org.bellgrid.domain.metrics.StageRun;
import org.bellgrid.processing.runtime.StageEnded;

/**
 * Keeps what was measured, many rows at a time: nobody who is measured waits for the database. A server that dies takes the
 * last seconds with it, and while the database is away what does not fit is dropped.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeasurementLog {
    private static final System.Logger LOG = System.getLogger(MeasurementLog.class.getName());
    private static final int MOST = 50_000;
    private static final int AT_ONCE = 5_000;

    private final BlockingQueue<StageRun> runs = new LinkedBlockingQueue<>(MOST);
    private final BlockingQueue<ApiAnswer> answers = new LinkedBlockingQueue<>(MOST);

    @Inject
    Clock clock;

    @Inject
    MeasurementRows rows;

    /** A stage has worked on a job. */
    public void stageEnded(@Observes StageEnded ended) {
        keep(
                runs,
                new StageRun(
                        clock.instant(),
                        ended.job().district(),
                        ended.job().id(),
                        Tags.label(ended.stage()),
                        ended.outcome(),
                        ended.worked().toNanos() / 1e6));
    }

    /** The API has answered a request. */
    public void answered(@Observes ApiAnswer answer) {
        keep(answers, answer);
    }

    private static <T> void keep(BlockingQueue<T> queue, T row) {
        boolean kept = queue.offer(row);
        if (!kept) {
            queue.poll(); // the oldest goes first
            queue.offer(row);
        }
    }

    @PreDestroy
    void writeTheRest() {
        write();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void write() {
        try {
            write(runs, rows::addRuns);
            write(answers, rows::addAnswers);
        } catch (PersistenceException e) {
            LOG.log(WARNING, "what was measured is written later: {0}", e.getMessage());
        }
    }

    private static <T> void write(BlockingQueue<T> queue, Consumer<List<T>> table) {
        List<T> some = new ArrayList<>();
        while (queue.drainTo(some, AT_ONCE) > 0) {
            try {
                table.accept(some);
            } catch (PersistenceException e) {
                some.forEach(queue::offer);
                throw e;
            }
            some.clear();
        }
    }
}
