package org.bellgrid.api.timetables;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.api.editing.Version;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.timetable.Findings;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableDetails;
import org.bellgrid.domain.timetable.TimetableFilter;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way out: what has been published. */
@Path("timetables")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Timetables", description = "What has been published")
public class TimetablesResource {
    private static final Set<String> SORTABLE =
            Set.of("createdAt", "name", "teacher", "className", "term", "year", "status");

    @Inject
    Caller caller;

    @Inject
    Edits edits;

    @Inject
    Timetables timetables;

    @GET
    @Operation(
            operationId = "listTimetables",
            summary = "The district's timetables",
            description = "Can be ordered by createdAt, name, teacher, className, term, year and status.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = TimetableList.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response list(
            @BeanParam ListParameters parameters, @BeanParam TimetableFilterParameters filter, @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        TimetableFilter wanted = filter.filter(checks, caller);
        checks.orThrow();
        Listed<Timetable> found = timetables.list(caller.district(), wanted, paging);
        return PageAnswer.of(found, paging, uri, TimetableSummary::of, TimetableList::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTimetable", summary = "Make a timetable without a document")
    @APIResponse(
            responseCode = "201",
            description = "The timetable",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response create(@Nullable TimetableInput given, @Context UriInfo uri) {
        TimetableInput input = given == null ? TimetableInput.NOTHING : given;
        FieldChecks checks = new FieldChecks();
        TimetableDetails details = input.details(checks);
        List<BlockDetails> blocks = input.blocks(checks);
        checks.orThrow();
        Timetable timetable = timetables.add(caller.district(), details, blocks);
        URI address =
                uri.getAbsolutePathBuilder().path(timetable.id().toString()).build();
        return Response.created(address)
                .entity(TimetableView.of(timetable, timetables.blocks(timetable)))
                .tag(new Version(timetable.version()).tag())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTimetable", summary = "A timetable with its time blocks")
    @APIResponse(
            responseCode = "200",
            description = "The timetable",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag that is here already",
            schema = @Schema(type = SchemaType.STRING))
    public Response timetable(@PathParam("id") UUID id, @Context Request request) {
        Timetable timetable = find(id);
        EntityTag version = new Version(timetable.version()).tag();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        if (unchanged != null) {
            return unchanged.tag(version).build();
        }
        return Response.ok(TimetableView.of(timetable, timetables.blocks(timetable)))
                .tag(version)
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTimetable",
            summary = "Say what is said about a timetable as a whole",
            description = "If-Match is the ETag that was read. Time blocks stay as they are: each has its own address.")
    @APIResponse(
            responseCode = "200",
            description = "The timetable",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable TimetableInput input) {
        return change(id, ifMatch, before -> input == null ? TimetableInput.NOTHING : input);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeTimetable",
            summary = "Change part of what is said about a timetable as a whole",
            description = "A JSON merge patch: null clears a field, and what is not named stays as it is."
                    + " If-Match is the ETag that was read.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TimetableInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The timetable",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode patch) {
        return change(id, ifMatch, before -> MergePatch.apply(before, patch, TimetableInput.class));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteTimetable",
            summary = "Delete a timetable with its time blocks",
            description = "If-Match is the ETag that was read.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        timetables.remove(edits.begin(new TimetableId(id), ifMatch));
    }

    @GET
    @Path("{id}/timeblocks")
    @Operation(operationId = "listTimeblocks", summary = "A timetable's time blocks")
    @APIResponse(
            responseCode = "200",
            description = "The time blocks in order",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TimeblockList.class)))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response timeblocks(@PathParam("id") UUID id) {
        Timetable timetable = find(id);
        TimeblockList blocks = new TimeblockList(
                timetables.blocks(timetable).stream().map(TimeblockView::of).toList());
        return Response.ok(blocks).tag(new Version(timetable.version()).tag()).build();
    }

    @POST
    @Path("{id}/timeblocks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTimeblock",
            summary = "Add a time block to a timetable",
            description = "If-Match is the timetable's ETag.")
    @APIResponse(
            responseCode = "201",
            description = "The time block",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(implementation = TimeblockView.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable TimeblockInput input,
            @Context UriInfo uri) {
        Timetable timetable = edits.begin(new TimetableId(id), ifMatch);
        Timeblock block = timetables.addBlock(timetable, (input == null ? TimeblockInput.NOTHING : input).checked());
        EntityTag version = edits.end(timetable);
        URI address = uri.getBaseUriBuilder().path("timeblocks/{id}").build(block.id());
        return Response.created(address)
                .entity(TimeblockView.of(block))
                .tag(version)
                .build();
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            operationId = "listFindings",
            summary = "What a person should look at in a timetable",
            description = "Overlaps, gaps, odd lengths, contradictions: warnings, never refusals.")
    @APIResponse(
            responseCode = "200",
            description = "First by block, then by day",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = FindingList.class)))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response findings(@PathParam("id") UUID id) {
        Timetable timetable = find(id);
        List<FindingView> findings = Findings.of(timetables.blocks(timetable)).stream()
                .map(FindingView::of)
                .toList();
        return Response.ok(new FindingList(findings))
                .tag(new Version(timetable.version()).tag())
                .build();
    }

    private Response change(UUID id, @Nullable String ifMatch, UnaryOperator<TimetableInput> change) {
        Timetable timetable = edits.begin(new TimetableId(id), ifMatch);
        timetable.change(change.apply(TimetableInput.of(timetable)).checked());
        EntityTag version = edits.end(timetable);
        return Response.ok(TimetableView.of(timetable, timetables.blocks(timetable)))
                .tag(version)
                .build();
    }

    private Timetable find(UUID id) {
        return timetables
                .find(caller.district(), new TimetableId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
