package org.bellgrid.system;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody on this machine who gets messages. Each test has its own, by the paths. */
final class Receiver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** What has come. */
    record Message(String path, Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** The address of a path that answers with these status codes in turn, and with the last of them from then on. */
    String answering(String path, int... statusCodes) {
        AtomicInteger answered = new AtomicInteger();
        return on(path, exchange -> {
            int statusCode = statusCodes[Math.min(answered.getAndIncrement(), statusCodes.length - 1)];
            exchange.sendResponseHeaders(statusCode, -1);
        });
    }

    /** The address of a path that sends one elsewhere. */
    String redirecting(String path, String to) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(308, -1);
        });
    }

    /** The address of a path that does not answer as long as this receiver is there. */
    String silent(String path) {
        return on(path, exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The next message; waits for it. */
    Message next() throws InterruptedException {
        Message next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no message has come");
        }
        return next;
    }

    /** Whether all that has come was taken. */
    boolean isEmpty() {
        return messages.isEmpty();
    }

    private String on(String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                messages.add(new Message(path, exchange.getRequestHeaders(), body));
                answering.answer(exchange);
            }
        });
        return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** What it does with a message. */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }
}
