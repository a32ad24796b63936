package org.bellgrid.hitl.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page without what only the page's script reads: the token of an invitation, for instance. The container's
 * tracing comes behind our filters and would write it down.
 */
final class WithoutQuery extends HttpServletRequestWrapper {
    WithoutQuery(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }
}
