package org.bellgrid.api.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.bellgrid.api.FileName;
import org.bellgrid.api.auth.Accounts;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in for many documents at once. */
@Path("documents/batch")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class BatchResource {
    @Inject
    Accounts accounts;

    @Inject
    Blobs blobs;

    @Inject
    Caller caller;

    @Inject
    Intake intake;

    @Inject
    UploadLimit limit;

    @Inject
    BatchLimits limits;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadBatch",
            summary = "Upload a zip archive of documents",
            description = "Every file is accepted or refused by itself; the metadata holds for all.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponseSchema(value = BatchResult.class, responseCode = "202", responseDescription = "What became of each")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "413")
    @APIResponse(ref = "Problem", responseCode = "503")
    @APIResponse(ref = "Problem", responseCode = "507")
    public Response upload(List<EntityPart> parts, @Context UriInfo uri) throws IOException {
        User uploader = accounts.of(caller);
        DocumentDetails details = Upload.details(parts);
        java.nio.file.Path file = Files.createTempFile("batch", ".zip");
        try {
            Files.copy(Upload.file(parts).getContent(), file, StandardCopyOption.REPLACE_EXISTING);
            try (Archive archive = new Archive(file, limits)) {
                return Response.accepted(accept(archive, details, uploader, uri))
                        .build();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private BatchResult accept(Archive archive, DocumentDetails details, User uploader, UriInfo uri)
            throws IOException {
        List<BatchItem> items = new ArrayList<>();
        long left = limits.bytes();
        for (ZipEntry entry : archive.files()) {
            FileName name = FileName.of(entry.getName());
            try (InputStream bytes = archive.open(entry)) {
                Upload upload = Upload.of(name, bytes, details);
                Blobs.Blob content = blobs.put(upload.content(), Math.min(left, limit.fileBytes()));
                left -= content.sizeBytes();
                ProcessingJob job = intake.accept(upload, content, caller.district(), uploader);
                items.add(BatchItem.accepted(name, Accepted.of(job, upload, uri)));
            } catch (ProblemException e) {
                items.add(BatchItem.refused(name, e));
            } catch (Blobs.TooLarge e) {
                items.add(BatchItem.refused(name, new ProblemException(Problem.PAYLOAD_TOO_LARGE)));
            } catch (ZipException e) {
                items.add(BatchItem.refused(name, ProblemException.of("file", "is damaged in the archive")));
            }
        }
        return new BatchResult(items);
    }
}
