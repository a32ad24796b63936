package org.bellgrid.api.limits;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.bellgrid.api.auth.ClientAddress;
import org.bellgrid.api.auth.SameOriginCheck;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.limits.Allowance;
import org.bellgrid.domain.problem.Problem;

/**
 * Refuses requests beyond a quota, and tells in every answer what is left of it. Strangers are counted by their address,
 * and only where they can guess something; everybody else by who they are.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ALLOWANCE = Allowance.class.getName();

    @Context
    HttpServletRequest http;

    @Inject
    Quotas quotas;

    @Inject
    RateLimit limit;

    @Override
    public void filter(ContainerRequestContext request) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (caller == null && !isGuessing(request)) {
            return;
        }
        boolean page = SameOriginCheck.isByCookie(request);
        Allowance allowance = caller == null
                ? limit.count(
                        "address " + ClientAddress.of(http.getRemoteAddr()).value(), quotas.ofStrangers())
                : limit.count(
                        caller.getName(),
                        quotas.of(request.getMethod(), request.getUriInfo().getPath(), page));
        request.setProperty(ALLOWANCE, allowance);
        if (allowance.isExceeded()) {
            throw new ProblemException(Problem.RATE_LIMIT_EXCEEDED, allowance.reset());
        }
    }

    /** Nobody guesses a refresh token, and all of a school's browsers renew their sessions from one address. */
    private static boolean isGuessing(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && !request.getUriInfo().getPath().endsWith("auth/session/renewal");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            response.getHeaders()
                    .putSingle("X-RateLimit-Limit", allowance.quota().requests());
            response.getHeaders().putSingle("X-RateLimit-Remaining", Math.max(0, allowance.remaining()));
            response.getHeaders()
                    .putSingle("X-RateLimit-Reset", allowance.reset().toSeconds());
        }
    }
}
