package org.bellgrid.processing.reader;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;

/**
 * A fixed number of warm reader processes, lent to one caller at a time, first come, first served. A process that fails
 * on a document, or has answered often enough, is replaced before it is lent again.
 */
public final class ReaderPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReaderPool.class.getName());

    private final ReaderSettings settings;
    private final Watchdog watchdog;
    private final BlockingQueue<ReaderProcess> idle;
    private final List<ReaderProcess> all = new ArrayList<>();
    private volatile boolean closed;

    ReaderPool(ReaderSettings settings) throws IOException {
        this.settings = settings;
        this.watchdog = new Watchdog(settings.memoryBytes());
        this.idle = new ArrayBlockingQueue<>(settings.processes(), true);
        try {
            for (int number = 0; number < settings.processes(); number++) {
                idle.add(started());
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Has a reader answer; waits for one to be free.
     *
     * @throws ReaderFailure when the reader came to its end on this request
     */
    public ReadResult ask(ReadRequest request) throws ReaderFailure {
        ReaderProcess reader = borrow();
        try {
            awaitReady(reader);
            try (Watchdog.Watch watch = watchdog.watch(reader, settings.deadline(request))) {
                return reader.ask(request);
            }
        } finally {
            giveBack(reader);
        }
    }

    /** A reader that does not get warm is nobody's fault but ours: the document is tried again. */
    private void awaitReady(ReaderProcess reader) throws ReaderFailure {
        try (Watchdog.Watch watch = watchdog.watch(reader, settings.startDeadline())) {
            reader.awaitReady();
        } catch (ReaderFailure failure) {
            throw new ReaderFailure(ReaderFailure.Cause.CRASHED, "it did not start: " + failure.symptom());
        }
    }

    private ReaderProcess borrow() {
        try {
            ReaderProcess reader = idle.take();
            return reader.isAlive() ? reader : replaced(reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a reader", e);
        }
    }

    private void giveBack(ReaderProcess reader) {
        idle.add(isFresh(reader) ? reader : replaced(reader));
    }

    /** What a document leaves behind in memory must not be charged to the next one. */
    private boolean isFresh(ReaderProcess reader) {
        return reader.isAlive()
                && reader.answers() < settings.recycleAfter()
                && reader.residentBytes() < settings.memoryBytes() / 2;
    }

    private synchronized ReaderProcess replaced(ReaderProcess reader) {
        reader.end();
        all.remove(reader);
        if (closed) {
            return reader;
        }
        try {
            return started();
        } catch (IOException e) {
            LOG.log(WARNING, "a reader process could not be started; the next request tries again", e);
            return reader;
        }
    }

    private synchronized ReaderProcess started() throws IOException {
        ReaderProcess reader = ReaderProcess.start(settings);
        all.add(reader);
        return reader;
    }

    /** Ends all processes, whatever they are doing. */
    @Override
    public synchronized void close() {
        closed = true;
        watchdog.close();
        all.forEach(ReaderProcess::end);
        all.clear();
    }
}
