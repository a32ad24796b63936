package org.bellgrid.processing.reader;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills readers that overrun their deadline or their memory while they work on a document. One thread of its own looks
 * after all, because it must be there when every thread of the server is busy.
 */
final class Watchdog implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final long memoryBytes;
    private final Map<ReaderProcess, Long> deadlines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reader watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> looking;

    /** @param memoryBytes resident memory that a process may take */
    Watchdog(long memoryBytes) {
        this.memoryBytes = memoryBytes;
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches a reader until closed. */
    Watch watch(ReaderProcess reader, Duration deadline) {
        deadlines.put(reader, System.nanoTime() + deadline.toNanos());
        return () -> deadlines.remove(reader);
    }

    private void look() {
        // Computing holds off the end of the watch, so that nobody is killed who has answered meanwhile.
        deadlines.keySet().forEach(watched -> deadlines.computeIfPresent(watched, this::killIfBeyondLimits));
    }

    /** Returns the deadline to keep watching, or nothing when the reader is no more. */
    private @Nullable Long killIfBeyondLimits(ReaderProcess reader, Long deadline) {
        if (System.nanoTime() - deadline > 0) {
            reader.kill(ReaderFailure.Cause.OVERRAN);
            return null;
        }
        if (reader.residentBytes() > memoryBytes) {
            reader.kill(ReaderFailure.Cause.EXHAUSTED);
            return null;
        }
        return deadline;
    }

    @Override
    public void close() {
        looking.cancel(false);
        timer.shutdown();
    }

    /** A watch being kept. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
