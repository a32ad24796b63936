package org.bellgrid.processing.log;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.jspecify.annotations.Nullable;

/** Hands Liberty what {@link LogContext} holds, and the present span, for each line; {@code logging.xml} names the fields. */
final class LogFields implements AutoCloseable {
    /** Liberty holds them weakly. */
    private final Map<String, LogRecordContext.Extension> extensions = new TreeMap<>();

    LogFields() {
        for (LogField field : LogField.values()) {
            extensions.put(name(field), () -> value(field));
        }
        extensions.put("traceId", () -> ofSpan(SpanContext::getTraceId));
        extensions.put("spanId", () -> ofSpan(SpanContext::getSpanId));
        extensions.forEach(LogRecordContext::registerExtension);
    }

    /** Liberty takes the type of a value from its name's end. */
    private static String name(LogField field) {
        return field == LogField.DURATION ? field.label() + "_long" : field.label();
    }

    private static @Nullable String value(LogField field) {
        return LogContext.current().value(field).orElse(null);
    }

    private static @Nullable String ofSpan(Function<SpanContext, String> part) {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? part.apply(span) : null;
    }

    @Override
    public void close() {
        extensions.keySet().forEach(LogRecordContext::unregisterExtension);
    }
}
