package org.bellgrid.api.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.bellgrid.api.FileName;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentData;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.document.Removal;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept of a document and of what came of it. */
@Path("admin/documents/{id}/data")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Privacy")
public class DocumentDataResource {
    private static final String ZIP = "application/zip";

    @Inject
    Blobs blobs;

    @Inject
    Caller caller;

    @Inject
    DocumentData data;

    @Inject
    Documents documents;

    @Inject
    Removal removal;

    @GET
    @Produces(ZIP)
    @Transactional
    @Operation(
            operationId = "exportDocument",
            summary = "All that is kept of a document",
            description = "A zip archive with the original, the images of its pages, and data.json: what was read, what"
                    + " outside readers have answered, what reviewers have changed, and the timetables.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response export(@PathParam("id") UUID id) {
        Document document = documents
                .find(caller.district(), new DocumentId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return Response.ok(new DocumentFile(document, documents.pages(document), data.of(document), blobs))
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName("document-" + id + ".zip").asAttachment())
                .build();
    }

    @DELETE
    @Operation(
            operationId = "eraseDocument",
            summary = "Erase a document and all that came of it",
            description =
                    "Its timetables go with it, whatever has been changed in them since, as do its jobs, drafts and"
                            + " corrections. To keep the timetables, delete the document instead.")
    @APIResponse(responseCode = "204", description = "It is erased")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void erase(@PathParam("id") UUID id) throws IOException {
        if (!removal.remove(caller.district(), new DocumentId(id), true)) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }
}
