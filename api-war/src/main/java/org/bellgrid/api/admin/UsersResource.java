package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.auth.UserView;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who may sign in. */
@Path("admin/users")
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class UsersResource {
    @Inject
    Caller caller;

    @Inject
    Staff staff;

    @POST
    @Operation(
            operationId = "inviteUser",
            summary = "Make an account whose owner chooses the password",
            description =
                    "Administrators do so in their own district; operators say in which, or make another operator.")
    @APIResponseSchema(
            value = Invited.class,
            responseCode = "201",
            responseDescription = "The account, and the invitation")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response invite(@Nullable WantedUser wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(staff.invite(FieldChecks.given(wanted), caller))
                .build();
    }

    @POST
    @Path("{id}/invitation")
    @Operation(
            operationId = "inviteUserAgain",
            summary = "Let the owner of an account choose another password",
            description = "For an invitation that has run out, or a password that is forgotten.")
    @APIResponseSchema(
            value = Invited.class,
            responseCode = "201",
            responseDescription = "The account, and the invitation")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response inviteAgain(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(staff.inviteAgain(new UserId(id), caller))
                .build();
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listUsers", summary = "The district's people")
    @APIResponseSchema(value = UserList.class, responseCode = "200", responseDescription = "By their e-mail addresses")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public UserList list() {
        return new UserList(staff.of(caller.district()));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeUser",
            summary = "Change what somebody may do, or whether they may sign in",
            description = "They are signed out everywhere within 5 s.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public UserView change(@PathParam("id") UUID id, @Nullable UserChange change) {
        return staff.change(new UserId(id), FieldChecks.given(change), caller);
    }
}
