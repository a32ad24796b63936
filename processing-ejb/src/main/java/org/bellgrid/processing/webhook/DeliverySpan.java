package org.bellgrid.processing.webhook;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import java.util.function.Supplier;
import org.bellgrid.domain.webhook.Deliveries.Claimed;

/** One attempt to tell a webhook, as a span of the trace of what it is told. Addresses may hold secrets and are not in it. */
final class DeliverySpan {
    private DeliverySpan() {}

    static Answer around(Tracer tracer, Claimed message, Supplier<Answer> call) {
        Span span = tracer.spanBuilder("webhook")
                .setParent(message.trace().parent())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", "POST")
                .setAttribute("bellgrid.webhook.id", message.webhook().toString())
                .setAttribute("bellgrid.delivery.id", message.id().toString())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            Answer answer = call.get();
            answer.statusCode().ifPresent(code -> span.setAttribute("http.response.status_code", code));
            answer.error()
                    .ifPresent(error -> span.setAttribute(
                                    "error.type", error.name().toLowerCase(Locale.ROOT))
                            .setStatus(StatusCode.ERROR));
            return answer;
        } finally {
            span.end();
        }
    }
}
