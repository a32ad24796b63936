package org.bellgrid.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What a stand-in does with a request over HTTP. */
@FunctionalInterface
public interface HttpBehaviour {
    /**
     * Handles a call.
     *
     * @param request its body
     */
    void handle(HttpExchange exchange, String request) throws IOException, InterruptedException;

    /** Answers with JSON, made of the request. */
    static HttpBehaviour json(UnaryOperator<String> answer) {
        return (exchange, request) -> {
            byte[] body = answer.apply(request).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Answers with a status and no body. */
    static HttpBehaviour status(int code) {
        return (exchange, request) -> exchange.sendResponseHeaders(code, -1);
    }

    /** Sets a header before it goes on. */
    default HttpBehaviour withHeader(String name, String value) {
        return (exchange, request) -> {
            exchange.getResponseHeaders().set(name, value);
            handle(exchange, request);
        };
    }

    /** Waits before it goes on. */
    default HttpBehaviour after(Duration wait) {
        return (exchange, request) -> {
            Thread.sleep(wait.toMillis());
            handle(exchange, request);
        };
    }

    /** Announces more than it says, and hangs up. */
    static HttpBehaviour brokenOff() {
        return (exchange, request) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
        };
    }

    /** Says a byte, waits, says another, and never ends. */
    static HttpBehaviour dribble(Duration wait) {
        return (exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (true) {
                body.write(' ');
                body.flush();
                Thread.sleep(wait.toMillis());
            }
        };
    }

    /** Says nothing worth hearing, at length. */
    static HttpBehaviour flood(long bytes) {
        return (exchange, request) -> {
            byte[] block = new byte[64 * 1024];
            Arrays.fill(block, (byte) ' ');
            exchange.sendResponseHeaders(200, 0);
            for (long said = 0; said < bytes; said += block.length) {
                exchange.getResponseBody().write(block);
            }
        };
    }
}
