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
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.School;
import org.bellgrid.domain.tenancy.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A district's schools. */
@Path("admin/schools")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class SchoolsResource {
    @Inject
    Caller caller;

    @Inject
    Districts districts;

    @POST
    @Operation(operationId = "createSchool", summary = "Add a school")
    @APIResponseSchema(value = PlaceView.class, responseCode = "201", responseDescription = "The school")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response create(@Nullable Named wanted) {
        School school = new School(SchoolId.random(), caller.district(), Named.in(wanted));
        districts.add(school);
        return Response.status(Response.Status.CREATED)
                .entity(PlaceView.of(school))
                .build();
    }

    @GET
    @Operation(operationId = "listSchools", summary = "The district's schools")
    @APIResponseSchema(value = PlaceList.class, responseCode = "200", responseDescription = "By their names")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public PlaceList list() {
        return new PlaceList(
                districts.schools(caller.district()).stream().map(PlaceView::of).toList());
    }
}
