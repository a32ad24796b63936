package org.bellgrid.api.timetables;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bellgrid.api.Items;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way out: what has been published. */
@Path("timetables")
@RequestScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Timetables", description = "What has been published")
public class TimetablesResource {
    @Inject
    Caller caller;

    @Inject
    Timetables timetables;

    @GET
    @Path("{id}")
    @Operation(operationId = "getTimetable", summary = "A timetable with its time blocks")
    @APIResponseSchema(value = TimetableView.class, responseCode = "200", responseDescription = "The timetable")
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response timetable(@PathParam("id") UUID id, @Context Request request) {
        Timetable timetable = find(id);
        EntityTag version = version(timetable);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(TimetableView.of(timetable, timetables.blocks(timetable)))
                .tag(version)
                .build();
    }

    @GET
    @Path("{id}/timeblocks")
    @Operation(operationId = "listTimeblocks", summary = "A timetable's time blocks")
    @APIResponseSchema(value = Items.class, responseCode = "200", responseDescription = "The time blocks in order")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response timeblocks(@PathParam("id") UUID id) {
        Timetable timetable = find(id);
        Items<TimeblockView> blocks = new Items<>(
                timetables.blocks(timetable).stream().map(TimeblockView::of).toList());
        return Response.ok(blocks).tag(version(timetable)).build();
    }

    private Timetable find(UUID id) {
        return timetables
                .find(caller.district(), new TimetableId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static EntityTag version(Timetable timetable) {
        return new EntityTag(Long.toString(timetable.version()));
    }
}
