package org.bellgrid.api.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.PagePart;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.reading.SpotReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads what somebody points to, at once. */
@Path("documents/{id}/pages/{number}/read")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class PartResource {
    /** When a reader is likely to be free again. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    @Inject
    Blobs blobs;

    @Inject
    ReadingLimits limits;

    @Inject
    Pages pages;

    @Inject
    SpotReading readers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPagePart",
            summary = "Read a part of a page",
            description =
                    "By the readers of this installation, within seconds; nothing is kept of it. Where the file holds"
                            + " the text itself, that is given. 503 when all readers are busy.")
    @APIResponseSchema(value = PartReadView.class, responseCode = "200", responseDescription = "What stands there")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "422")
    @APIResponse(ref = "Problem", responseCode = "503")
    public PartReadView read(
            @PathParam("id") UUID id,
            @Parameter(description = "Which page, from 1") @PathParam("number") int number,
            @Nullable PartInput wanted)
            throws IOException {
        pages.page(id, number);
        PagePart part = FieldChecks.given(wanted).checked();
        ReadResult result = readers.read(request(pages.document(id), number, part))
                .orElseThrow(() -> new ProblemException(Problem.SERVICE_UNAVAILABLE, BUSY));
        if (result instanceof ReadResult.Refused refused) {
            throw new ProblemException(refused.problem());
        }
        return PartReadView.of((ReadResult.PartRead) result);
    }

    /** Of a document that has pages, and so has been classified. */
    private ReadRequest.ReadPart request(Document document, int number, PagePart part) throws IOException {
        return new ReadRequest.ReadPart(
                document.kind().orElseThrow(),
                blobs.read(document.contentHash()),
                limits,
                number,
                part,
                document.details().language());
    }
}
