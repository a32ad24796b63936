package org.bellgrid.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.SessionCookies;
import org.bellgrid.domain.account.User;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in at a page: the tokens become cookies. All of it must be asked by a page of this server. */
@Path("auth/session")
@ApplicationScoped
@PermitAll
@SecurityRequirements
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auth")
public class BrowserSessionResource {
    @Context
    HttpServletRequest http;

    @Inject
    LogIn logIn;

    @Inject
    @ConfigProperty(name = "bellgrid.refresh.seconds", defaultValue = "604800")
    long refreshSeconds;

    @Inject
    SessionKeeper sessions;

    @POST
    @Operation(operationId = "beginSession", summary = "Sign in at a page: as login, but the tokens become cookies")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "429")
    public Response begin(@Nullable Credentials credentials) {
        User user = logIn.with(FieldChecks.given(credentials), ClientAddress.of(http.getRemoteAddr()));
        return BrowserSession.begin(Response.ok(UserView.of(user)), sessions.begin(user), refreshSeconds)
                .build();
    }

    @POST
    @Path("renewal")
    @Operation(operationId = "renewSession", summary = "Exchange the cookies for new ones before or after they run out")
    @APIResponse(responseCode = "204", description = "The session goes on")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response renew(
            @Parameter(hidden = true) @CookieParam(SessionCookies.RENEWAL) @Nullable String refreshToken) {
        Optional<TokenPair> tokens =
                Optional.ofNullable(refreshToken).map(Secret::new).flatMap(sessions::refresh);
        return tokens.map(pair -> BrowserSession.begin(Response.noContent(), pair, refreshSeconds))
                .orElseGet(() -> BrowserSession.end(Response.status(Response.Status.UNAUTHORIZED)))
                .build();
    }

    @DELETE
    @Operation(operationId = "endSession", summary = "Sign out at a page")
    @APIResponse(responseCode = "204", description = "The session has ended, and the cookies with it")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response end(@Parameter(hidden = true) @CookieParam(SessionCookies.RENEWAL) @Nullable String refreshToken) {
        Optional.ofNullable(refreshToken).map(Secret::new).ifPresent(sessions::end);
        return BrowserSession.end(Response.noContent()).build();
    }
}
