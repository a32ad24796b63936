package org.bellgrid.domain.trace;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The span that the container makes of a request, with all that stands in its address. */
public final class ServerSpan {
    private ServerSpan() {}

    /** Leaves of the query only that there was one: people are looked for by name in it. */
    public static void hideQuery(@Nullable String query) {
        if (query != null) {
            Span.current().setAttribute("url.query", "…");
        }
    }
}
