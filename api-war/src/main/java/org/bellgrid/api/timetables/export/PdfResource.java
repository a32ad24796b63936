package org.bellgrid.api.timetables.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Timetables for paper. */
@Path("timetables/{id}/export.pdf")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN})
@Transactional
@Tag(name = "Timetables")
public class PdfResource {
    @Inject
    Exports exports;

    @GET
    @Produces(WeekPdf.MEDIA_TYPE)
    @Operation(operationId = "exportPdf", summary = "A timetable as a table to print")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = WeekPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response export(@PathParam("id") UUID id) {
        return exports.answer(id, ".pdf", (timetable, blocks) -> WeekPdf.of(timetable, blocks));
    }
}
