package org.bellgrid.domain.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a trace, as W3C Trace Context writes it.
 *
 * @param traceparent trace and span; empty where nothing is traced
 * @param tracestate what tracing systems have added; may be empty
 */
public record TraceContext(String traceparent, String tracestate) {
    public static final TraceContext NONE = new TraceContext("", "");

    public static final String TRACEPARENT = "traceparent";
    public static final String TRACESTATE = "tracestate";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    /** Of the span that this thread works in. */
    public static TraceContext current() {
        Map<String, String> carrier = new TreeMap<>();
        W3C.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return new TraceContext(carrier.getOrDefault(TRACEPARENT, ""), carrier.getOrDefault(TRACESTATE, ""));
    }

    /** Whether nothing is traced. */
    public boolean isNone() {
        return traceparent.isEmpty();
    }

    /** For spans that go on from here, on whatever thread and server. */
    public Context parent() {
        return W3C.extract(Context.root(), Map.of(TRACEPARENT, traceparent, TRACESTATE, tracestate), GETTER);
    }

    /**
     * Where work goes on that stood here: in the present span when that is of the same trace. A span of another trace, such as
     * a reviewer's request, is no part of this one: it is given a link to it.
     */
    public TraceContext goneOn() {
        SpanContext here = Span.fromContext(parent()).getSpanContext();
        SpanContext present = Span.current().getSpanContext();
        if (!present.isValid()) {
            return this;
        }
        if (!here.isValid() || here.getTraceId().equals(present.getTraceId())) {
            return current();
        }
        Span.current().addLink(here);
        return this;
    }

    /** How it stands in a column: both parts with a space between; NULL where nothing is traced. */
    @Converter
    public static class Column implements AttributeConverter<TraceContext, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable TraceContext context) {
            return context == null || context.isNone()
                    ? null
                    : (context.traceparent + ' ' + context.tracestate).strip();
        }

        @Override
        public TraceContext convertToEntityAttribute(@Nullable String column) {
            if (column == null) {
                return NONE;
            }
            int space = column.indexOf(' ');
            return space < 0
                    ? new TraceContext(column, "")
                    : new TraceContext(column.substring(0, space), column.substring(space + 1));
        }
    }
}
