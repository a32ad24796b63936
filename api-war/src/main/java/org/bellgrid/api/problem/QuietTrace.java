package org.bellgrid.api.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes the query out of the span that the container makes of a request, since people are looked for by name in it: only that
 * there was one remains. A filter of the web container would be too early, as the container's own comes after it.
 */
@Provider
@PreMatching
public class QuietTrace implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        hideQuery(request);
    }

    /** Once more for requests that were refused before they came here. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        hideQuery(request);
    }

    private static void hideQuery(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
            Span.current().setAttribute("url.query", "…");
        }
    }
}
