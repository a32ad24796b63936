package org.bellgrid.api.auth;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.SessionCookies;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what a foreign page has a browser ask (cross-site request forgery): cookies go along without anybody's doing, so
 * whatever changes something and comes with them must come from a page of this server. Browsers say where it comes from
 * with every request that is not a plain read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SameOriginCheck implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SESSIONS = "auth/session";

    @Inject
    @ConfigProperty(name = "bellgrid.web.origins")
    List<String> origins;

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (!SAFE.contains(request.getMethod())
                && isByBrowser(request)
                && (origin == null || !origins.contains(origin))) {
            throw new ProblemException(
                    Problem.FORBIDDEN, "With cookies only pages of this server may ask that, and not from " + origin);
        }
    }

    private static boolean isByBrowser(ContainerRequestContext request) {
        return isByCookie(request) || request.getUriInfo().getPath().contains(SESSIONS);
    }

    /** Whether it is a cookie that says who is asking. */
    public static boolean isByCookie(ContainerRequestContext request) {
        return request.getCookies().containsKey(SessionCookies.ACCESS)
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }
}
