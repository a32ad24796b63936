package org.bellgrid.processing.reader;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import java.util.Optional;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;

/** A request to a reader process as a span: first the wait for a free reader, then its work. */
final class ReaderSpan {
    private ReaderSpan() {}

    /** How a reader is asked. */
    @FunctionalInterface
    interface Asking {
        Optional<ReadResult> ask() throws ReaderFailure;
    }

    static Optional<ReadResult> around(Tracer tracer, ReadRequest request, Asking asking) throws ReaderFailure {
        String asked = name(request);
        Span span = tracer.spanBuilder("reader " + asked)
                .setAttribute("bellgrid.reader.request", asked)
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            Optional<ReadResult> result = asking.ask();
            span.setAttribute(
                    "bellgrid.reader.answer", result.map(ReaderSpan::name).orElse("none"));
            return result;
        } catch (ReaderFailure failure) {
            span.setAttribute("error.type", failure.why().name().toLowerCase(Locale.ROOT))
                    .setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }

    private static String name(Object requestOrResult) {
        return requestOrResult.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
