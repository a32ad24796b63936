package org.bellgrid.processing.reader;

import static java.lang.System.Logger.Level.INFO;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Frames;
import org.jspecify.annotations.Nullable;

/** One reader process and the pipe to it. Used by one thread at a time; only {@link #kill} may be called from another. */
final class ReaderProcess {
    /**
     * Native libraries take and give back matrices of all sizes: with one heap for all threads a process stays smaller. How
     * much of it goes back to the system is left to the C library: to fetch it anew for each matrix costs a fifth of the
     * time. ONNX Runtime would otherwise report its use to its maker.
     */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "LANG", "C.UTF-8",
            "OMP_THREAD_LIMIT", "1",
            "MALLOC_ARENA_MAX", "1",
            "ORT_DISABLE_TELEMETRY", "1");

    private static final System.Logger LOG = System.getLogger(ReaderProcess.class.getName());

    /** What a Java runtime exits with on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration END = Duration.ofSeconds(10);
    private static final int LOGGED_CHARACTERS = 500;
    private static final long PAGE_BYTES = 4096;

    private final Process process;
    private final OutputStream requests;
    private final InputStream results;
    private volatile ReaderFailure.@Nullable Cause killedFor;
    /** What it works on, or has last. */
    private volatile LogContext about = LogContext.NONE;

    private boolean ready;
    private int answers;

    private ReaderProcess(Process process) {
        this.process = process;
        this.requests = new BufferedOutputStream(process.getOutputStream());
        this.results = new BufferedInputStream(process.getInputStream());
    }

    /** Starts a process; it warms up while nobody waits for it. Its environment holds nothing of the server's. */
    static ReaderProcess start(ReaderSettings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(settings.command());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "");
        environment.clear();
        environment.putAll(ENVIRONMENT);
        environment.put("PATH", path);
        ReaderProcess reader = new ReaderProcess(builder.start());
        Thread log = new Thread(reader::logErrors, "reader " + reader.process.pid() + " log");
        log.setDaemon(true);
        log.start();
        return reader;
    }

    /** Waits until it is warm, however long that takes. */
    void awaitReady() throws ReaderFailure {
        if (!ready && !(next() instanceof ReadResult.Ready)) {
            throw failure("it answered before it was asked");
        }
        ready = true;
    }

    /** Asks and waits for the answer, however long it takes. */
    ReadResult ask(ReadRequest request) throws ReaderFailure {
        about = LogContext.current();
        try {
            Frames.write(requests, request);
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
        ReadResult result = next();
        answers++;
        return result;
    }

    private ReadResult next() throws ReaderFailure {
        try {
            Optional<ReadResult> result = Frames.read(results, ReadResult.class);
            if (result.isPresent()) {
                return result.get();
            }
            throw failure("it ended without an answer");
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private ReaderFailure failure(String symptom) {
        int exit = end();
        ReaderFailure.Cause killed = killedFor;
        ReaderFailure.Cause cause = killed != null
                ? killed
                : exit == OUT_OF_MEMORY ? ReaderFailure.Cause.EXHAUSTED : ReaderFailure.Cause.CRASHED;
        return new ReaderFailure(cause, "reader %s (exit code %s): %s".formatted(process.pid(), exit, symptom));
    }

    /** Kills it because of what it does; whoever waits for its answer gets a {@link ReaderFailure}. */
    void kill(ReaderFailure.Cause cause) {
        killedFor = cause;
        process.destroyForcibly();
    }

    /** Makes sure that it is gone. */
    int end() {
        process.destroyForcibly();
        try {
            return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Whether it can be asked; one that has been killed may take a moment to die. */
    boolean isAlive() {
        return killedFor == null && process.isAlive();
    }

    /** How often it has answered. */
    int answers() {
        return answers;
    }

    long pid() {
        return process.pid();
    }

    /** Resident memory; 0 where the operating system does not tell. */
    long residentBytes() {
        try {
            String[] pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm"))
                    .split(" ", 3);
            return Long.parseLong(pages[1]) * PAGE_BYTES;
        } catch (IOException e) {
            return 0;
        }
    }

    private void logErrors() {
        try (BufferedReader errors = process.errorReader(UTF_8)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                try (LogContext.Opened opened = about.open()) {
                    LOG.log(INFO, "reader {0}: {1}", Long.toString(pid()), abbreviated(line));
                }
            }
        } catch (IOException e) {
            LOG.log(INFO, "reader {0}: its log broke off: {1}", Long.toString(pid()), e.getMessage());
        }
    }

    private static String abbreviated(String line) {
        return line.length() <= LOGGED_CHARACTERS ? line : line.substring(0, LOGGED_CHARACTERS) + "…";
    }
}
