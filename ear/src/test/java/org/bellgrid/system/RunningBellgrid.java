package org.bellgrid.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bellgrid.embedded.EmbeddedDatabase;
import org.bellgrid.embedded.LibertyServer;
import org.bellgrid.embedded.Ports;
import org.bellgrid.embedded.Readiness;
import org.bellgrid.embedded.Surroundings;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.Relay;
import org.bellgrid.standin.VisionStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole product, for tests that ask it over HTTP: real PostgreSQL, Artemis and Liberty, started once in a JVM of
 * tests, for all classes that say {@code @ExtendWith(RunningBellgrid.Starter.class)} and take it as a parameter.
 */
public final class RunningBellgrid implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a build adds to servers, such as an agent that measures coverage. */
    private static final String JVM_ARGUMENTS = System.getProperty("bellgrid.server.jvm", "");

    private final TestSurroundings surroundings = TestSurroundings.get();
    private final Surroundings ground;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path output;
    private final int httpPort;
    private final int httpsPort;
    private final Map<String, String> environment;
    private @Nullable LibertyServer server;
    private boolean failed;

    /** @param traced whether it sends its spans to the collector of {@link TestSurroundings} */
    private RunningBellgrid(boolean traced) {
        this.output = data().resolveSibling("servers");
        this.httpPort = surroundings.settings().httpPort();
        this.httpsPort = surroundings.settings().httpsPort();
        this.ground = surroundings.surroundings();
        this.environment = new HashMap<>(ground.environment());
        environment.putAll(OutsideReaders.environment());
        environment.putAll(traced ? surroundings.traces().environment() : Map.of());
        environment.put("WLP_OUTPUT_DIR", output.toString());
        environment.put("JVM_ARGS", JVM_ARGUMENTS + " -Djava.io.tmpdir=" + temporary());
        makeEmpty(temporary());
        prepare();
    }

    /** A further server. */
    private RunningBellgrid(
            Path output, Surroundings ground, int httpPort, int httpsPort, Map<String, String> settings) {
        this.output = output;
        this.httpPort = httpPort;
        this.httpsPort = httpsPort;
        this.ground = ground;
        this.environment = new HashMap<>(ground.environment());
        TestSurroundings.delete(output);
        environment.putAll(Map.of(
                "WLP_OUTPUT_DIR", output.toString(),
                "BELLGRID_HTTP_PORT", Integer.toString(httpPort),
                "BELLGRID_HTTPS_PORT", Integer.toString(httpsPort),
                "BELLGRID_READERS", "1",
                "JVM_ARGS", JVM_ARGUMENTS));
        environment.putAll(settings);
        prepare();
    }

    private void prepare() {
        // The server would take classes of equal size and build time for those it saw at its last start.
        TestSurroundings.delete(folder().resolve("workarea"));
        createFolder();
        surroundings.endFirst(this::stop);
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server on the same database and broker, not started yet; {@link #kill} ends it. */
    RunningBellgrid another() {
        return another(Map.of());
    }

    /** As {@link #another()}, with these variables in its environment. */
    RunningBellgrid another(Map<String, String> settings) {
        return beside(ground, settings);
    }

    /** A server on another database and broker, not started yet; {@link #kill} ends it. */
    RunningBellgrid on(Surroundings others) {
        return beside(others, Map.of());
    }

    private RunningBellgrid beside(Surroundings where, Map<String, String> settings) {
        return new RunningBellgrid(output.resolveSibling("another"), where, Ports.anyFree(), Ports.anyFree(), settings);
    }

    /** Where the database answers on this machine. */
    int databasePort() {
        return surroundings.settings().database().port();
    }

    /** The product for a program that is no test; it ends with the JVM. */
    public static RunningBellgrid started() {
        return started(false);
    }

    /** The same, traced. */
    static RunningBellgrid traced() {
        return started(true);
    }

    private static RunningBellgrid started(boolean traced) {
        RunningBellgrid bellgrid = new RunningBellgrid(traced);
        bellgrid.start();
        return bellgrid;
    }

    /** Starts the product before the first test that asks for it; it ends with the JVM, which has several suites to run. */
    public static final class Starter implements ParameterResolver {
        private static @Nullable RunningBellgrid shared;

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningBellgrid.class;
        }

        @Override
        public RunningBellgrid resolveParameter(ParameterContext parameter, ExtensionContext context) {
            RunningBellgrid bellgrid = shared();
            bellgrid.start();
            return bellgrid;
        }

        private static synchronized RunningBellgrid shared() {
            RunningBellgrid present = shared;
            if (present == null) {
                present = new RunningBellgrid(true);
                shared = present;
            }
            return present;
        }
    }

    @Override
    public URI base() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Where the server answers with TLS. */
    int httpsPort() {
        return httpsPort;
    }

    @Override
    public HttpClient http() {
        return http;
    }

    /** Asks for a path, such as {@code /health/ready}, as nobody in particular. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A connection to the application's database, as the application's role, for all districts. The caller closes it. */
    public Connection connection() throws SQLException {
        return connection(EmbeddedDatabase.NAME, ground.database().password());
    }

    /** As {@link #connection}, as the role that owns the tables. */
    Connection ownersConnection() throws SQLException {
        return connection(EmbeddedDatabase.OWNER, ground.database().ownerPassword());
    }

    private Connection connection(String role, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(ground.database().jdbcUrl(), role, password);
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET bellgrid.district = '*'");
        }
        return connection;
    }

    /** What the product takes for Google Cloud Vision. */
    VisionStandIn vision() {
        return surroundings.readers().vision();
    }

    /** What lies between the product and {@link #vision}. */
    Relay visionConnection() {
        return surroundings.readers().visionConnection();
    }

    /** What the product takes for Anthropic's Messages API. */
    MessagesStandIn languageModel() {
        return surroundings.readers().languageModel();
    }

    /** What lies between the product and {@link #languageModel}. */
    Relay languageModelConnection() {
        return surroundings.readers().languageModelConnection();
    }

    /** The data folder, with blobs and keys. */
    public Path data() {
        return surroundings.settings().data();
    }

    /** What the server writes for operators. */
    public Path logs() {
        return folder().resolve("logs");
    }

    /** Where the server, but not its readers, puts files that shall not stay. */
    public Path temporary() {
        return data().resolveSibling("temporary");
    }

    /** The server's processes: Liberty and its readers. */
    public List<ProcessHandle> processes() {
        return server == null ? List.of() : server.processes();
    }

    /** Ends server and readers as {@code kill -9} does. Database and broker live on. */
    public void kill() throws InterruptedException {
        if (server != null) {
            server.kill();
            server = null;
        }
    }

    /** Has the server end as {@code kill -TERM} does, and waits until it has. */
    void terminate() throws InterruptedException {
        for (ProcessHandle process : processes()) {
            if (process.info().commandLine().orElse("").contains("ws-server.jar")) {
                process.destroy();
                process.onExit().join();
            }
        }
        kill();
    }

    /**
     * Starts the server, if it does not run, and returns when it is ready. When it once did not get ready, nothing more is
     * tried: it would not the next time either.
     */
    public void start() {
        if (failed) {
            throw new IllegalStateException("the server did not get ready before: see " + console());
        }
        if (server != null) {
            return;
        }
        LibertyServer started = LibertyServer.start(
                surroundings.settings().wlp(),
                surroundings.settings().servers(),
                environment,
                Redirect.appendTo(console().toFile()));
        server = started;
        failed = !becomesReady(started);
        if (failed) {
            stop();
            throw new IllegalStateException("the server does not get ready: see " + console());
        }
    }

    private boolean becomesReady(LibertyServer started) {
        try {
            return new Readiness(base()).await(started, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private static void makeEmpty(Path folder) {
        TestSurroundings.delete(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path console() {
        return folder().resolve("console.log");
    }

    /** Where the server's configuration is. */
    Path configuration() {
        return surroundings.settings().servers().resolve("servers").resolve("bellgrid");
    }

    /** Where the server keeps what it writes. */
    Path folder() {
        return output.resolve("bellgrid");
    }
}
