package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The districts of this installation. */
@Path("admin/districts")
@ApplicationScoped
@RolesAllowed(Roles.OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Admin")
public class DistrictsResource {
    @Inject
    Districts districts;

    @POST
    @Operation(operationId = "createDistrict", summary = "Add a district")
    @APIResponseSchema(value = PlaceView.class, responseCode = "201", responseDescription = "The district")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response create(@Nullable Named wanted) {
        District district = new District(DistrictId.random(), Named.in(wanted));
        districts.add(district);
        return Response.status(Response.Status.CREATED)
                .entity(PlaceView.of(district))
                .build();
    }

    @GET
    @Operation(operationId = "listDistricts", summary = "The districts of this installation")
    @APIResponseSchema(value = PlaceList.class, responseCode = "200", responseDescription = "By their names")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public PlaceList list() {
        return new PlaceList(districts.all().stream().map(PlaceView::of).toList());
    }
}
