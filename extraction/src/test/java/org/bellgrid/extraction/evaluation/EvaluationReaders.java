package org.bellgrid.extraction.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

/** A few readers at work side by side. One that comes to its end is replaced before the next document. */
final class EvaluationReaders implements AutoCloseable {
    private final List<String> command;
    private final Duration limit;
    private final ExecutorService threads;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    private final Queue<EvaluationReader> idle = new ConcurrentLinkedQueue<>();

    /**
     * Starts none yet.
     *
     * @param command one reader process, as {@link EvaluationReader#command} says it
     * @param limit of the time for a document
     */
    EvaluationReaders(List<String> command, int readers, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
        this.threads = Executors.newFixedThreadPool(readers);
    }

    /** What became of each file, in their order. */
    List<Reading> read(List<Path> files) throws InterruptedException, ExecutionException {
        List<Callable<Reading>> tasks = new ArrayList<>();
        files.forEach(file -> tasks.add(() -> read(file)));
        List<Reading> readings = new ArrayList<>();
        for (Future<Reading> reading : threads.invokeAll(tasks)) {
            readings.add(reading.get());
        }
        return readings;
    }

    private Reading read(Path file) throws IOException {
        EvaluationReader free = idle.poll();
        EvaluationReader reader = free == null ? new EvaluationReader(command, limit, watchdog) : free;
        Reading reading = reader.read(Files.readAllBytes(file));
        if (reader.isAlive()) {
            idle.add(reader);
        }
        return reading;
    }

    /** Ends them; none is at work any more. */
    @Override
    public void close() {
        threads.shutdown();
        idle.forEach(EvaluationReader::close);
        watchdog.shutdownNow();
    }
}
