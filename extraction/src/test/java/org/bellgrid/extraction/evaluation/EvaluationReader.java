package org.bellgrid.extraction.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.wire.Frames;
import org.bellgrid.extraction.process.ReaderMain;

/**
 * A reader process with the server's flags, whose use of the machine is measured. One document at a time.
 */
public final class EvaluationReader implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Duration limit;
    private final ScheduledExecutorService watchdog;
    private final Process process;
    private final OutputStream requests;
    private final InputStream answers;

    /**
     * Starts a process and waits until it is warm.
     *
     * @param limit of the time for a document
     * @param watchdog kills it when it takes longer
     * @throws IOException when it does not get warm
     */
    public EvaluationReader(List<String> command, Duration limit, ScheduledExecutorService watchdog)
            throws IOException {
        this.limit = limit;
        this.watchdog = watchdog;
        process = started(command);
        requests = new BufferedOutputStream(process.getOutputStream());
        answers = new BufferedInputStream(process.getInputStream());
        ScheduledFuture<?> overdue = killAfter(START);
        try {
            next();
        } catch (IOException e) {
            throw new IOException("the reader does not start: " + String.join(" ", command), e);
        } finally {
            overdue.cancel(false);
        }
    }

    /**
     * As the server's, in {@code ReaderSettings} of processing-ejb, but for the class path: there are no jars yet.
     *
     * @param build the module's {@code target} folder
     */
    public static List<String> command(Path build) throws IOException {
        Path natives = build.resolve("natives");
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1024m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                "-Dbellgrid.natives=" + natives,
                "-cp",
                String.join(
                        File.pathSeparator,
                        build.resolve("classes").toString(),
                        natives.resolve("classes").toString(),
                        Files.readString(build.resolve("classpath.txt")).strip()),
                ReaderMain.class.getName());
    }

    private static Process started(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "");
        environment.clear();
        environment.putAll(Map.of(
                "PATH", path,
                "LANG", "C.UTF-8",
                "OMP_THREAD_LIMIT", "1",
                "MALLOC_ARENA_MAX", "1"));
        return builder.start();
    }

    /** Reads a document, whatever comes of it. A reader that gives no answer is no longer alive. */
    public Reading read(byte[] document) {
        long begin = System.nanoTime();
        ScheduledFuture<?> overdue = killAfter(limit);
        try {
            Usage usage = usage();
            usage.resetPeak();
            double cpuBefore = usage.cpuSeconds();
            ReadResult answer = ask(document);
            double wallSeconds = secondsSince(begin);
            return Reading.answered(
                    answer, new Reading.Cost(usage.cpuSeconds() - cpuBefore, wallSeconds, usage.peakMebibytes()));
        } catch (IOException e) {
            int exit = end();
            Reading.Cost unknown = new Reading.Cost(0, secondsSince(begin), 0);
            return Reading.failed(overdue.isDone() ? "hung" : "died: exit code " + exit, unknown);
        } finally {
            overdue.cancel(false);
        }
    }

    /** What the process has used so far. */
    public Usage usage() {
        return Usage.of(process.pid());
    }

    private ReadResult ask(byte[] document) throws IOException {
        Frames.write(requests, new ReadRequest.Classify(document, ReadingLimits.DEFAULT));
        ReadResult classified = next();
        if (classified instanceof ReadResult.Classified known) {
            Frames.write(requests, new ReadRequest.Read(known.kind(), document, ReadingLimits.DEFAULT, null));
            return next();
        }
        return classified;
    }

    private ReadResult next() throws IOException {
        return Frames.read(answers, ReadResult.class).orElseThrow(() -> new IOException("ended without an answer"));
    }

    private ScheduledFuture<?> killAfter(Duration time) {
        return watchdog.schedule(process::destroyForcibly, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private int end() {
        process.destroyForcibly();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        end();
    }
}
