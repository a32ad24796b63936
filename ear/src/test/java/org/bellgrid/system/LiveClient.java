package org.bellgrid.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.bellgrid.domain.wire.Mappers;

/** Somebody who listens to live events. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(RunningBellgrid bellgrid, UnaryOperator<WebSocket.Builder> handshake)
            throws ExecutionException, InterruptedException {
        URI address = URI.create(bellgrid.base().toString().replaceFirst("http", "ws"))
                .resolve("/ws/v1/events");
        socket = handshake
                .apply(bellgrid.http().newWebSocketBuilder())
                .buildAsync(address, this)
                .get();
    }

    /** Connects and says nothing yet. */
    static LiveClient connect(RunningBellgrid bellgrid) throws ExecutionException, InterruptedException {
        return connect(bellgrid, handshake -> handshake);
    }

    static LiveClient connect(RunningBellgrid bellgrid, UnaryOperator<WebSocket.Builder> handshake)
            throws ExecutionException, InterruptedException {
        return new LiveClient(bellgrid, handshake);
    }

    /** Connects, shows the client's token and waits until that is accepted. */
    static LiveClient of(RunningBellgrid bellgrid, Client client) throws Exception {
        LiveClient live = connect(bellgrid);
        live.authenticate(client);
        return live;
    }

    void authenticate(Client client) throws Exception {
        say("{\"type\": \"authenticate\", \"token\": \"%s\"}".formatted(client.token()));
        next("ready");
    }

    void subscribe(String jobId) {
        say("{\"type\": \"subscribe:job\", \"jobId\": \"%s\"}".formatted(jobId));
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** The next message of a type; those before it are passed by. */
    JsonNode next(String type) throws InterruptedException {
        JsonNode message;
        do {
            message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no " + type + " came; closed: " + closed.getNow("no"));
            }
        } while (!message.path("type").asText().equals(type));
        return message;
    }

    /** What has come and was not looked at yet. */
    BlockingQueue<JsonNode> heard() {
        return heard;
    }

    /** Waits until the server closes the connection: the reason it gives. */
    String closedFor() throws Exception {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the line is still open; heard: " + heard, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try {
                heard.add(Mappers.JSON.readTree(part.toString()));
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + part, e);
            }
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status + " " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.completeExceptionally(fault);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
