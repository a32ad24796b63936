package org.bellgrid.system;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A span as it has arrived.
 *
 * @param parentId empty for a trace's first
 * @param kind such as {@code CONSUMER}
 * @param attributes numbers as texts, too
 * @param links the traces that it points to
 */
record CollectedSpan(
        String traceId,
        String spanId,
        String parentId,
        String name,
        String kind,
        long startNanos,
        long endNanos,
        Map<String, String> attributes,
        List<String> links) {
    static CollectedSpan of(Span span) {
        Map<String, String> attributes = new TreeMap<>();
        span.getAttributesList()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        attribute.getValue().hasStringValue()
                                ? attribute.getValue().getStringValue()
                                : Long.toString(attribute.getValue().getIntValue())));
        return new CollectedSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind().name().substring("SPAN_KIND_".length()),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                attributes,
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether it is a stage's work on that job. */
    boolean isOf(String jobId) {
        return attribute("bellgrid.job.id").filter(jobId::equals).isPresent();
    }
}
