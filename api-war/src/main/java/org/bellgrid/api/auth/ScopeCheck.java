package org.bellgrid.api.auth;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Scope;
import org.bellgrid.domain.problem.Problem;

/** Holds clients to their scopes. What no scope speaks of, no client may do, whatever its role says. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeCheck implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** What each first part of an address is about, in the words of the scopes. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "documents", "documents",
            "jobs", "documents",
            "timetables", "timetables",
            "timeblocks", "timetables",
            "clashes", "timetables");

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getSecurityContext().isUserInRole(Roles.CLIENT)) {
            return;
        }
        String part = request.getUriInfo().getPathSegments().get(0).getPath();
        boolean allowed = needed(request.getMethod(), part)
                .flatMap(scope -> caller.scopesIfAny().filter(scopes -> scopes.contain(scope)))
                .isPresent();
        if (!allowed) {
            throw new ProblemException(Problem.FORBIDDEN, "The token has no scope for this.");
        }
    }

    /** The scope that a request needs; none for what clients have no business with. */
    public static Optional<Scope> needed(String method, String firstPart) {
        String verb = READING.contains(method) ? "read" : "write";
        return Optional.ofNullable(SUBJECTS.get(firstPart)).flatMap(subject -> Scope.of(subject + ":" + verb));
    }
}
