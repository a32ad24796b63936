package org.bellgrid.api.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept of the caller. */
@Path("auth/me/personal-data")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "What is kept of a person or a document, to be handed out or erased")
public class OwnDataResource {
    @Inject
    Caller caller;

    @Inject
    People people;

    @GET
    @Operation(operationId = "exportOwnData", summary = "All that is kept of the caller")
    @APIResponseSchema(value = PersonalDataView.class, responseCode = "200", responseDescription = "By kind")
    @APIResponse(ref = "Problem", responseCode = "401")
    public PersonalDataView export() {
        return people.export(caller.user());
    }
}
