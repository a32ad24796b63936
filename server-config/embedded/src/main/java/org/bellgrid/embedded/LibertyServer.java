package org.bellgrid.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Liberty server as a child of this process: {@code wlp/bin/server run bellgrid}. Its own children, the reader
 * processes, go with it.
 */
public final class LibertyServer implements AutoCloseable {
    private static final String NAME = "bellgrid";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(7);

    private final Process process;

    private LibertyServer(Process process) {
        this.process = process;
    }

    /**
     * Starts the server; it is not ready yet when this returns.
     *
     * @param wlp the Liberty installation
     * @param servers Liberty's user directory
     * @param environment variables the server reads, on top of this process's own
     * @param output where its console goes
     */
    public static LibertyServer start(Path wlp, Path servers, Map<String, String> environment, Redirect output) {
        ProcessBuilder builder =
                new ProcessBuilder(wlp.resolve("bin").resolve("server").toString(), "run", NAME);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_USER_DIR", servers.toString());
        builder.environment().putAll(environment);
        try {
            return new LibertyServer(
                    builder.redirectErrorStream(true).redirectOutput(output).start());
        } catch (IOException e) {
            throw new StartProblem("Liberty does not start from %s: %s".formatted(wlp, e.getMessage()), e);
        }
    }

    /** Whether the server's process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server has ended, by whatever cause. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The server's processes: the script that starts it, the server, and its readers. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Ends the server's JVM at once, as {@code kill -9} does: nothing of it gets a chance to clean up. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Asks the server to stop, and kills what is still there after 7 seconds. */
    @Override
    public void close() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroy);
        Instant deadline = Instant.now().plus(STOP_PATIENCE);
        processes.forEach(each -> awaitOrKill(each, Duration.between(Instant.now(), deadline)));
    }

    private static void awaitOrKill(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
