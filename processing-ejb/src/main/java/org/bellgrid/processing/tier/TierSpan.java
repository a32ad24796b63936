package org.bellgrid.processing.tier;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Locale;
import org.bellgrid.domain.cost.Charge;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.processing.tier.PaidCaller.Call;
import org.bellgrid.processing.tier.PaidCaller.Reply;

/** A call to an outside tier as a span: who is asked and how much of it, nothing of what is asked or answered. */
final class TierSpan {
    private TierSpan() {}

    /** @param expected what the call is to take, where the answer does not say */
    static Reply around(Tracer tracer, OutsideTier tier, List<Charge> expected, Call call) throws TierFault {
        Span span = builder(tracer, tier).startSpan();
        try (Scope scope = span.makeCurrent()) {
            Reply reply = call.make();
            (reply.charges().isEmpty() ? expected : reply.charges())
                    .forEach(
                            charge -> span.setAttribute("bellgrid.tier." + label(charge.unit()) + "s", charge.units()));
            return reply;
        } catch (TierFault fault) {
            span.setAttribute("error.type", label(fault.reason())).setStatus(StatusCode.ERROR);
            throw fault;
        } finally {
            span.end();
        }
    }

    private static SpanBuilder builder(Tracer tracer, OutsideTier tier) {
        SpanBuilder builder = tracer.spanBuilder(tier.name())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("bellgrid.tier", label(tier.reader()));
        if (tier.host() != null) {
            builder.setAttribute("server.address", tier.host());
        }
        if (tier.model() != null) {
            builder.setAttribute("gen_ai.request.model", tier.model());
        }
        return builder;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
