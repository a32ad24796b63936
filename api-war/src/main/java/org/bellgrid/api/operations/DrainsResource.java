package org.bellgrid.api.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.operation.Instances;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Having one server finish and take nothing new. Works for all districts, since servers belong to none. */
@Path("admin/operations/instances/{id}/drain")
@ApplicationScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Admin")
public class DrainsResource {
    @Inject
    Instances instances;

    @PUT
    @Operation(
            operationId = "drainInstance",
            summary = "Have a server take no new work",
            description = "Within a few seconds it only finishes what it works on, and others do the rest. It goes on"
                    + " answering requests. Until it ends or is told otherwise.")
    @APIResponse(responseCode = "204", description = "It hears of it within a few seconds")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void drain(@Parameter(description = "A server that runs") @PathParam("id") UUID id) {
        tell(id, true);
    }

    @DELETE
    @Operation(operationId = "undrainInstance", summary = "Have a drained server take work again")
    @APIResponse(responseCode = "204", description = "It hears of it within a few seconds")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void undrain(@Parameter(description = "A server that runs") @PathParam("id") UUID id) {
        tell(id, false);
    }

    private void tell(UUID id, boolean drained) {
        if (!instances.drain(id, drained)) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }
}
