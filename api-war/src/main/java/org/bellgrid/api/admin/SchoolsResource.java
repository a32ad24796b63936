package org.bellgrid.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.School;
import org.bellgrid.domain.tenancy.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @APIResponseSchema(value = SchoolView.class, responseCode = "201", responseDescription = "The school")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response create(@Nullable Named wanted) {
        School school = new School(SchoolId.random(), caller.district(), Named.in(wanted));
        districts.add(school);
        return Response.status(Response.Status.CREATED)
                .entity(SchoolView.of(school))
                .build();
    }

    @GET
    @Operation(operationId = "listSchools", summary = "The district's schools")
    @APIResponseSchema(value = SchoolList.class, responseCode = "200", responseDescription = "By their names")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public SchoolList list() {
        return new SchoolList(districts.schools(caller.district()).stream()
                .map(SchoolView::of)
                .toList());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeSchool",
            summary = "Rename a school, or say what it is meant to spend",
            description =
                    "A JSON merge patch. Nothing is refused for a school's monthlyLimit: it is there to be looked at.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = SchoolView.Change.class)))
    @APIResponseSchema(value = SchoolView.class, responseCode = "200", responseDescription = "The school")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public SchoolView change(@PathParam("id") UUID id, @Nullable JsonNode patch) {
        School school = districts
                .lockSchool(caller.district(), new SchoolId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        MergePatch.apply(SchoolView.Change.of(school), patch, SchoolView.Change.class)
                .applyTo(school);
        return SchoolView.of(school);
    }
}
