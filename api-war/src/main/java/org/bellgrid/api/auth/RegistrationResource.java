package org.bellgrid.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.User;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How people come to their accounts who have none to sign in with. */
@Path("auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auth")
public class RegistrationResource {
    @Inject
    Accounts accounts;

    @Inject
    FirstStartSecret firstStartSecret;

    @Inject
    OpenRegistration openRegistration;

    @Inject
    SessionKeeper sessions;

    @POST
    @Path("register")
    @SecurityRequirements
    @Operation(
            operationId = "register",
            summary = "Make an account for oneself",
            description = "Only there where registration is open: in the demo, and where the operator wants it.")
    @APIResponseSchema(value = SignedIn.class, responseCode = "201", responseDescription = "The account and its tokens")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response register(@Nullable Registration wanted) {
        openRegistration.demand();
        User user = accounts.register(FieldChecks.given(wanted));
        return Response.status(Response.Status.CREATED)
                .entity(new SignedIn(UserView.of(user), sessions.begin(user)))
                .build();
    }

    @POST
    @Path("accept-invitation")
    @SecurityRequirements
    @Operation(
            operationId = "acceptInvitation",
            summary = "Choose the password of an account that an administrator has made, and sign in")
    @APIResponseSchema(value = SignedIn.class, responseCode = "200", responseDescription = "The account and its tokens")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public SignedIn accept(@Nullable InvitationAnswer answer) {
        User user = accounts.accept(FieldChecks.given(answer));
        return new SignedIn(UserView.of(user), sessions.begin(user));
    }

    @POST
    @Path("first-operator")
    @SecurityRequirements
    @Operation(
            operationId = "createFirstOperator",
            summary = "Make the first account of a new installation",
            description = "Only there while the configuration holds a first-start secret; works once.")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The operator's account")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response createFirstOperator(@Nullable FirstOperator wanted) {
        firstStartSecret.demand(FieldChecks.given(wanted).secret());
        User operator = accounts.createOperator(FieldChecks.given(wanted));
        return Response.status(Response.Status.CREATED)
                .entity(UserView.of(operator))
                .build();
    }
}
