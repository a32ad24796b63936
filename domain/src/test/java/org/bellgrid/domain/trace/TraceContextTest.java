package org.bellgrid.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

class TraceContextTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final TraceContext.Column COLUMN = new TraceContext.Column();

    @Test
    void it_is_written_as_the_standard_has_it() {
        try (Scope scope = span(TRACE, "00f067aa0ba902b7").makeCurrent()) {
            assertThat(TraceContext.current())
                    .isEqualTo(new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01", "vendor=1"));
        }
    }

    @Test
    void nothing_is_traced_without_a_span() {
        assertThat(TraceContext.current()).isEqualTo(TraceContext.NONE);
        assertThat(Span.fromContext(TraceContext.NONE.parent()).getSpanContext().isValid())
                .isFalse();
    }

    @Test
    void a_column_gives_back_what_was_put_in() {
        TraceContext plain = new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01", "");
        TraceContext noted = new TraceContext(plain.traceparent(), "vendor=1,other=2");

        assertThat(COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(plain)))
                .isEqualTo(plain);
        assertThat(COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(noted)))
                .isEqualTo(noted);
        assertThat(COLUMN.convertToDatabaseColumn(TraceContext.NONE)).isNull();
        assertThat(COLUMN.convertToEntityAttribute(null)).isEqualTo(TraceContext.NONE);
    }

    @Test
    void work_goes_on_in_a_span_of_its_trace() {
        TraceContext before = new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01", "");

        try (Scope scope = span(TRACE, "b7ad6b7169203331").makeCurrent()) {
            assertThat(before.goneOn()).isEqualTo(TraceContext.current());
            assertThat(TraceContext.NONE.goneOn()).isEqualTo(TraceContext.current());
        }
    }

    @Test
    void a_span_of_another_trace_does_not_take_it_away() {
        TraceContext before = new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01", "");

        try (Scope scope = span(OTHER_TRACE, "b7ad6b7169203331").makeCurrent()) {
            assertThat(before.goneOn()).isEqualTo(before);
        }
        assertThat(before.goneOn()).isEqualTo(before);
    }

    private static Span span(String trace, String span) {
        TraceState state = TraceState.builder().put("vendor", "1").build();
        return Span.wrap(SpanContext.create(trace, span, TraceFlags.getSampled(), state));
    }
}
