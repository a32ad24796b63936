package org.bellgrid.hitl.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.account.Role;
import org.bellgrid.hitl.live.Viewer;

/**
 * Shows pages to whoever may see them, and has strangers sign in first. Pages hold no data: that comes from the API, which
 * asks for itself who is calling.
 */
@WebFilter({"/signin", "/join", "/help", "/week", "/sheets", "/hitl", "/hitl/*", "/admin", "/admin/*", "/operations"})
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Viewers viewers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Viewer> viewer = viewers.of(request);
        String path = request.getServletPath();
        response.setHeader("Cache-Control", "no-store");
        if (isForAnybody(path)
                || viewer.filter(who -> audience(path).contains(who.role())).isPresent()) {
            viewer.ifPresent(who -> request.setAttribute(Page.VIEWER, who));
            chain.doFilter(new WithoutQuery(request), response);
        } else if (viewer.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect("/signin?to=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
        }
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isForAnybody(String path) {
        return Set.of("/signin", "/join", "/help").contains(path);
    }

    private static Set<Role> audience(String path) {
        if (path.startsWith("/admin")) {
            return EnumSet.of(Role.ADMIN);
        }
        if (path.equals("/operations")) {
            return EnumSet.of(Role.OPERATOR);
        }
        return path.startsWith("/hitl")
                ? EnumSet.of(Role.REVIEWER, Role.ADMIN)
                : EnumSet.of(Role.TEACHER, Role.REVIEWER, Role.ADMIN);
    }
}
