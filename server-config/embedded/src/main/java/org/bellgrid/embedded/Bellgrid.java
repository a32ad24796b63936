package org.bellgrid.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs Bellgrid on this machine, in the foreground: PostgreSQL, then Artemis, then the server. Ctrl-C ends them in the
 * reverse order. {@link Settings} says what may be chosen.
 */
public final class Bellgrid {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Companion companion;
    private String notice = "";
    private @Nullable DataFolder data;
    private @Nullable Surroundings surroundings;
    private @Nullable LibertyServer server;

    private Bellgrid(Settings settings, Companion companion) {
        this.settings = settings;
        this.companion = companion;
    }

    /** Runs until the server ends or this process is told to. Exit code 1: it could not start, and has said why. */
    public static void main(String[] args) throws InterruptedException {
        launch(data -> "");
    }

    /** As {@link #main}, together with something else. */
    public static void launch(Companion companion) throws InterruptedException {
        int exitCode;
        try {
            exitCode = new Bellgrid(Settings.ofThisProcess(), companion).run();
        } catch (StartProblem problem) {
            System.err.println("\nBellgrid cannot start. " + problem.getMessage() + "\n");
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private int run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        LibertyServer running = start();
        if (new Readiness(base()).await(running, PATIENCE)) {
            System.out.println(Greeting.of(base(), settings.demo(), notice));
            return running.await();
        }
        throw new StartProblem(
                "The server is not ready: see %s/servers/bellgrid/logs/messages.log.".formatted(settings.servers()));
    }

    private synchronized LibertyServer start() {
        data = DataFolder.open(settings.data());
        LeftOver.end(data.resolve("server.pid"));
        Ports.requireFree(settings.httpPort(), "HTTP", "bellgrid.http.port");
        Ports.requireFree(settings.httpsPort(), "HTTPS", "bellgrid.https.port");
        notice = startCompanion();
        surroundings = Surroundings.start(settings, data.resolve("postgresql-programs"));
        LibertyServer started =
                LibertyServer.start(settings.wlp(), settings.servers(), surroundings.environment(), Redirect.INHERIT);
        server = started;
        try {
            LeftOver.record(data.resolve("server.pid"), started.handle());
        } catch (IOException e) {
            throw new StartProblem("Cannot write to " + settings.data() + ": " + e.getMessage(), e);
        }
        return started;
    }

    private String startCompanion() {
        try {
            return companion.start(settings.data());
        } catch (IOException e) {
            throw new StartProblem("What runs along does not start: " + e.getMessage(), e);
        }
    }

    private URI base() {
        return URI.create("http://localhost:" + settings.httpPort());
    }

    /** Ends what has been started, the newest first, and what can be ended even if something else cannot. */
    private synchronized void stop() {
        close(server);
        close(surroundings);
        close(data);
    }

    private static void close(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) { // the last thing this process does: say it and go on with the rest
            System.err.println("While stopping: " + e);
        }
    }
}
