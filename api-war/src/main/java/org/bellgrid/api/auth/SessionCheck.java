package org.bellgrid.api.auth;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Revocations;
import org.bellgrid.domain.problem.Problem;

/** Refuses access tokens whose session has been ended; the container has looked at everything else. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class SessionCheck implements ContainerRequestFilter {
    @Inject
    Caller caller;

    @Inject
    Revocations revocations;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null
                && !caller.sessionIfAny()
                        .map(session -> !revocations.contain(session))
                        .orElse(false)) {
            throw new ProblemException(Problem.UNAUTHORIZED);
        }
    }
}
