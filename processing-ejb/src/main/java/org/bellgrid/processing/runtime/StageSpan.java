package org.bellgrid.processing.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.trace.TraceContext;

/** One attempt of a stage, as a span of the job's trace. What is written meanwhile, a next call above all, goes on from it. */
final class StageSpan {
    private StageSpan() {}

    static void around(Tracer tracer, TraceContext from, ProcessingJob job, Runnable work) {
        String queue = job.stage().queue();
        Span span = tracer.spanBuilder(queue)
                .setParent(from.parent())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "activemq")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", queue)
                .setAttribute("bellgrid.job.id", job.id().toString())
                .setAttribute("bellgrid.stage", queue)
                .setAttribute("bellgrid.attempt", job.attempts())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    /** What has become of this thread's attempt. */
    static void outcome(String outcome) {
        Span.current().setAttribute("bellgrid.outcome", outcome);
    }

    /** This thread's attempt has failed by a fault of ours. Its text is for the log alone: it may name people. */
    static void failed(Exception bug) {
        Span.current().setAttribute("error.type", bug.getClass().getName()).setStatus(StatusCode.ERROR);
    }
}
