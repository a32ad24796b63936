package org.bellgrid.api.timetables;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.TimeblockId;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.Timetables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single blocks. A block has no version of its own: its {@code ETag} is its timetable's. */
@Path("timeblocks/{id}")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Timetables")
public class TimeblocksResource {
    @Inject
    Caller caller;

    @Inject
    Edits edits;

    @Inject
    Timetables timetables;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTimeblock",
            summary = "Say what a time block says",
            description = "If-Match is the timetable's ETag. The block counts as certain from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The time block",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimeblockView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable TimeblockInput input) {
        return change(id, ifMatch, before -> input == null ? TimeblockInput.NOTHING : input);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeTimeblock",
            summary = "Change part of what a time block says",
            description = "A JSON merge patch: null clears a field, and what is not named stays as it is."
                    + " If-Match is the timetable's ETag. The block counts as certain from then on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TimeblockInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The time block",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimeblockView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode patch) {
        return change(id, ifMatch, before -> MergePatch.apply(before, patch, TimeblockInput.class));
    }

    @DELETE
    @Operation(
            operationId = "deleteTimeblock",
            summary = "Delete a time block",
            description = "If-Match is the timetable's ETag.")
    @APIResponse(
            responseCode = "204",
            description = "It is gone; the ETag is the timetable's new one",
            headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Timeblock block = find(id);
        Timetable timetable = edits.begin(block.timetable(), ifMatch);
        timetables.removeBlock(block);
        return Response.noContent().tag(edits.end(timetable)).build();
    }

    private Response change(UUID id, @Nullable String ifMatch, UnaryOperator<TimeblockInput> change) {
        Timeblock block = find(id);
        Timetable timetable = edits.begin(block.timetable(), ifMatch);
        block.correct(change.apply(TimeblockInput.of(block)).checked());
        return Response.ok(TimeblockView.of(block)).tag(edits.end(timetable)).build();
    }

    private Timeblock find(UUID id) {
        return timetables
                .findBlock(caller.district(), new TimeblockId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
