package org.bellgrid.processing.reader;

import static java.lang.System.Logger.Level.WARNING;

import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;

/**
 * A fixed number of warm reader processes, lent to one caller at a time, first come, first served, but for those who say
 * that they wait. A process that fails on a document, or has answered often enough, is replaced before it is lent again.
 */
public final class ReaderPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReaderPool.class.getName());

    /** How often somebody who waits looks whether a reader lies idle that was given back before there was a hand for it. */
    private static final long LOOK_MILLIS = 50;

    private final ReaderSettings settings;
    private final Ends ends;
    private final Watchdog watchdog;
    private final BlockingQueue<ReaderProcess> idle;
    /** From hand to hand, to somebody who waits. */
    private final BlockingQueue<ReaderProcess> hurried = new SynchronousQueue<>();

    private final List<ReaderProcess> all = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param ends hears of processes that have to be replaced */
    ReaderPool(ReaderSettings settings, Ends ends) throws IOException {
        this.settings = settings;
        this.ends = ends;
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
        return ask(borrow(), request);
    }

    /**
     * Has a reader answer somebody who waits, before all who do not; there should be few of these at a time.
     *
     * @return empty when no reader has been free in time
     * @throws ReaderFailure when the reader came to its end on this request
     */
    Optional<ReadResult> askSoon(ReadRequest request, Duration patience) throws ReaderFailure {
        Optional<ReaderProcess> reader = borrow(patience);
        return reader.isPresent() ? Optional.of(ask(reader.get(), request)) : Optional.empty();
    }

    private ReadResult ask(ReaderProcess reader, ReadRequest request) throws ReaderFailure {
        try {
            awaitReady(reader);
            Span.current().addEvent("reader free");
            try (Watchdog.Watch watch = watchdog.watch(reader, settings.deadline(request))) {
                return reader.ask(request);
            }
        } catch (ReaderFailure failure) {
            ends.failed(failure.why());
            throw failure;
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
            return alive(idle.take());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Optional<ReaderProcess> borrow(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            ReaderProcess reader = idle.poll();
            while (reader == null && end - System.nanoTime() > 0) {
                ReaderProcess handed = hurried.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                reader = handed == null ? idle.poll() : handed;
            }
            return Optional.ofNullable(reader).map(this::alive);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for a reader", e);
    }

    private ReaderProcess alive(ReaderProcess reader) {
        return reader.isAlive() ? reader : replaced(reader);
    }

    private void giveBack(ReaderProcess reader) {
        boolean fresh = isFresh(reader);
        if (!fresh && reader.isAlive()) {
            ends.recycled();
        }
        ReaderProcess next = fresh ? reader : replaced(reader);
        if (!hurried.offer(next)) {
            idle.add(next);
        }
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

    /** How many processes there are. */
    int size() {
        return all.size();
    }

    /** How many of them are lent. */
    int busy() {
        return settings.processes() - idle.size();
    }

    /** What the process takes that takes most. */
    long largestBytes() {
        return all.stream().mapToLong(ReaderProcess::residentBytes).max().orElse(0);
    }

    /** Ends all processes, whatever they are doing. */
    @Override
    public synchronized void close() {
        closed = true;
        watchdog.close();
        all.forEach(ReaderProcess::end);
        all.clear();
    }

    /** Hears of processes that have to be replaced. */
    interface Ends {
        /** One has come to its end on a request. */
        void failed(ReaderFailure.Cause cause);

        /** One has answered often enough, or keeps too much of what it was asked. */
        void recycled();
    }
}
