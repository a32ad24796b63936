package org.bellgrid.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.TokenKeys;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in. */
@Path("auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auth", description = "Who is calling")
public class AuthResource {
    private static final int TOKEN_LENGTH = 200;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest http;

    @Inject
    LogIn logIn;

    @Inject
    SessionKeeper sessions;

    @Inject
    TokenKeys keys;

    @POST
    @Path("login")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "login", summary = "Sign in with e-mail address and password")
    @APIResponseSchema(value = SignedIn.class, responseCode = "200", responseDescription = "The account and its tokens")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "429")
    public SignedIn login(@Nullable Credentials credentials) {
        User user = logIn.with(FieldChecks.given(credentials), ClientAddress.of(http.getRemoteAddr()));
        return new SignedIn(UserView.of(user), sessions.begin(user));
    }

    @POST
    @Path("refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "refresh",
            summary = "Exchange a refresh token for new tokens",
            description =
                    "Each serves once. One that comes back later ends the session: it is in two hands. Only who has"
                            + " lost the answer may ask once more, within 10 s.")
    @APIResponseSchema(value = TokenPair.class, responseCode = "200", responseDescription = "The next tokens")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public TokenPair refresh(@Nullable RefreshRequest request) {
        FieldChecks checks = new FieldChecks();
        String token = checks.required(FieldChecks.given(request).refreshToken(), "refreshToken", TOKEN_LENGTH);
        checks.orThrow();
        return sessions.refresh(new Secret(token))
                .orElseThrow(() -> new ProblemException(
                        Problem.UNAUTHORIZED, "The refresh token is not good any more: sign in again."));
    }

    @POST
    @Path("logout")
    @RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR})
    @Operation(
            operationId = "logout",
            summary = "End the session of this token",
            description = "Its refresh tokens are void at once, its access tokens within 5 s.")
    @APIResponse(responseCode = "204", description = "The session has ended")
    @APIResponse(ref = "Problem", responseCode = "401")
    public void logout() {
        caller.sessionIfAny().ifPresent(sessions::end);
    }

    @GET
    @Path("me")
    @RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR})
    @Operation(operationId = "me", summary = "Whose token this is")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(ref = "Problem", responseCode = "401")
    public UserView me() {
        return UserView.of(accounts.of(caller));
    }

    @GET
    @Path("jwks")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "jwks", summary = "The keys that access tokens can be checked with")
    @APIResponseSchema(value = KeySet.class, responseCode = "200", responseDescription = "A JWK set")
    public Response jwks() {
        return Response.ok(KeySet.of(keys.published()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
