package org.bellgrid.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider over HTTP, with one address that answers. */
public abstract class HttpStandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Script<HttpBehaviour> script;
    private final Recent<String> requests = new Recent<>();
    private volatile String newest = "";

    /** @param good what it does unless told otherwise */
    HttpStandIn(String path, HttpBehaviour good) throws IOException {
        script = new Script<>(good);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path, this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(request);
            newest = request;
            script.call().handle(exchange, request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Base of its addresses, as clients are configured. */
    public URI endpoint() {
        return endpoint(port());
    }

    /** The same, where something lies before it. */
    public static URI endpoint(int port) {
        return URI.create("http://127.0.0.1:" + port + "/v1");
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What it does with the next calls. */
    public void next(HttpBehaviour... behaviours) {
        script.next(List.of(behaviours));
    }

    /** What it does with all calls that nothing else is said for. */
    public void always(HttpBehaviour behaviour) {
        script.always(behaviour);
    }

    /** How many have come. */
    public int calls() {
        return script.calls();
    }

    /** Of the last 200 bodies the oldest that was not asked for yet. */
    public String takeRequest() {
        return requests.take();
    }

    /** The newest body; empty before the first call. */
    public String newestRequest() {
        return newest;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
