package org.bellgrid.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Where servers send their spans in tests: takes OTLP over HTTP, as any collector does, and keeps what has come. */
final class TraceCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    private final HttpServer server;
    private final List<CollectedSpan> spans = new CopyOnWriteArrayList<>();

    TraceCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::collect);
        server.start();
    }

    private void collect(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest export = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            export.getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(CollectedSpan::of)
                    .forEach(spans::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Has a server send them here, soon after they have ended. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + port(),
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_BSP_SCHEDULE_DELAY", "100");
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** All that have come so far. */
    List<CollectedSpan> spans() {
        return List.copyOf(spans);
    }

    /** The trace of a job, once it holds what is waited for. */
    List<CollectedSpan> traceOf(String jobId, Predicate<CollectedSpan> awaited) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<CollectedSpan> trace = traceOf(jobId);
        while (trace.stream().noneMatch(awaited)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("what is waited for is not in the trace: " + trace);
            }
            Thread.sleep(POLL_MILLIS);
            trace = traceOf(jobId);
        }
        return trace;
    }

    private List<CollectedSpan> traceOf(String jobId) {
        List<String> traces = spans.stream()
                .filter(span -> span.isOf(jobId))
                .map(CollectedSpan::traceId)
                .toList();
        return spans.stream().filter(span -> traces.contains(span.traceId())).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
