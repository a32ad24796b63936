package org.bellgrid.api.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.domain.account.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept of somebody whom an administrator or operator looks after. */
@Path("admin/users/{id}/personal-data")
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class PersonalDataResource {
    @Inject
    Caller caller;

    @Inject
    People people;

    @GET
    @Operation(operationId = "exportPersonalData", summary = "All that is kept of a person")
    @APIResponseSchema(value = PersonalDataView.class, responseCode = "200", responseDescription = "By kind")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public PersonalDataView export(@PathParam("id") UUID id) {
        return people.export(new UserId(id), caller);
    }

    @DELETE
    @Operation(
            operationId = "erasePersonalData",
            summary = "Erase a person, wherever something is kept of them",
            description =
                    "The account is closed for good. What they have uploaded and changed stays, and leads to nobody:"
                            + " of the account nothing remains but its id.")
    @APIResponse(responseCode = "204", description = "It is erased")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public void erase(@PathParam("id") UUID id) {
        people.erase(new UserId(id), caller);
    }
}
