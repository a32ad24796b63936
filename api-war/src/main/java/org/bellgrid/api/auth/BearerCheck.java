package org.bellgrid.api.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;

/**
 * Refuses access tokens in ways that the container lets pass. Of two {@code Authorization} headers it takes the first; a
 * token without its scheme it notices only after the other filters, which then take the caller for a stranger; and it does
 * not ask for the type of a token, by which one that was signed for something else differs.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerCheck implements ContainerRequestFilter {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\w-]+)\\.[\\w-]+\\.[\\w-]+", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        boolean isForClients = request.getUriInfo().getPath().endsWith("auth/token"); // by HTTP Basic there
        if (given != null && !isForClients && !isGood(given)) {
            throw new ProblemException(Problem.UNAUTHORIZED);
        }
    }

    static boolean isGood(List<String> authorizations) {
        return Optional.of(authorizations)
                .filter(given -> given.size() == 1)
                .map(given -> BEARER.matcher(given.get(0)))
                .filter(Matcher::matches)
                .filter(bearer -> type(bearer.group(1)).equalsIgnoreCase("JWT"))
                .isPresent();
    }

    private static String type(String tokenHeader) {
        try {
            return Mappers.JSON
                    .readTree(Base64.getUrlDecoder().decode(tokenHeader))
                    .path("typ")
                    .asText();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
