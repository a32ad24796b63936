package org.bellgrid.api.metrics;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bellgrid.domain.metrics.ApiAnswer;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Measures every answer of the API, refusals included. {@code web.xml} puts it before all other filters. */
public class RequestMeter extends HttpFilter {
    /** What clients make up must not become a series of its own. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The registry would look each up by a text that it puts together first. */
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry registry;

    @Inject
    Event<ApiAnswer> answers;

    @Inject
    Clock clock;

    private record Answered(String operation, String method, String status) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            measure(request, answered ? response.getStatus() : 500, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void measure(HttpServletRequest request, int status, Duration taken) {
        String operation = OperationNote.operation(request).orElse("unmatched");
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        timers.computeIfAbsent(new Answered(operation, method, status / 100 + "xx"), this::timer)
                .update(taken);
        answers.fire(new ApiAnswer(
                clock.instant(), OperationNote.district(request), operation, method, status, taken.toNanos() / 1e6));
    }

    private Timer timer(Answered answered) {
        return registry.timer(
                "bellgrid_http_requests_seconds",
                new Tag("operation", answered.operation()),
                new Tag("method", answered.method()),
                new Tag("status", answered.status()));
    }
}
