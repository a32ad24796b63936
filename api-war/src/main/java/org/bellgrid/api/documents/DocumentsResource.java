package org.bellgrid.api.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.FileName;
import org.bellgrid.api.auth.Accounts;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.jobs.JobAnswers;
import org.bellgrid.api.jobs.JobView;
import org.bellgrid.api.limits.Idempotency;
import org.bellgrid.api.limits.IdempotencyKey;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentFilter;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.document.Removal;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way in. */
@Path("documents")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "What has been uploaded")
public class DocumentsResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "name", "className", "fileName", "sizeBytes");

    @Inject
    Accounts accounts;

    @Inject
    JobAnswers answers;

    @Inject
    Blobs blobs;

    @Inject
    Caller caller;

    @Inject
    Documents documents;

    @Inject
    Intake intake;

    @Inject
    Jobs jobs;

    @Inject
    Removal removal;

    @Inject
    UploadLimit limit;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadDocument",
            summary = "Upload a document to be read",
            description = "PNG, JPEG, TIFF, WebP, BMP, PDF, DOCX, XLSX, CSV or HTML, told by content and not by name."
                    + " The answer is a promise: the document will be dealt with. Bytes that the district has had read"
                    + " before are not read again: their job is given what was read then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will be read",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "Retry-After", ref = "Retry-After")
            },
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "409")
    @APIResponse(ref = "Problem", responseCode = "413")
    @APIResponse(ref = "Problem", responseCode = "415")
    @APIResponse(ref = "Problem", responseCode = "422")
    @APIResponse(ref = "Problem", responseCode = "429")
    @APIResponse(ref = "Problem", responseCode = "503")
    @APIResponse(ref = "Problem", responseCode = "507")
    public Response upload(
            List<EntityPart> parts,
            @Parameter(description = "Names the request, so that it can be sent again without a second job")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String idempotencyKey,
            @Context UriInfo uri)
            throws IOException {
        Optional<IdempotencyKey> key = IdempotencyKey.of(idempotencyKey);
        User uploader = accounts.of(caller);
        Upload upload = Upload.of(parts);
        Blobs.Blob content = blobs.put(upload.content(), limit.fileBytes());
        Idempotency.Answered<Accepted> accepted = intake.acceptOnce(
                upload, content, caller.district(), uploader, key, job -> Accepted.of(job, upload, uri));
        Response.ResponseBuilder answer = Response.accepted(accepted.answer())
                .location(uri.getBaseUri().resolve(accepted.answer().statusUrl()));
        if (accepted.answer().estimatedProcessingTime() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, JobAnswers.MACHINE_PAUSE.toSeconds());
        }
        if (accepted.replayed()) {
            answer.header("Idempotent-Replayed", true);
        }
        return answer.build();
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response uploadUnderOtherName(
            List<EntityPart> parts,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Context UriInfo uri)
            throws IOException {
        return upload(parts, idempotencyKey, uri);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDocuments",
            summary = "The district's documents",
            description = "Can be ordered by createdAt, name, className, fileName and sizeBytes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = DocumentList.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response list(
            @BeanParam ListParameters parameters, @BeanParam DocumentFilterParameters filter, @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        DocumentFilter wanted = filter.filter(checks, caller);
        checks.orThrow();
        Listed<Document> found = documents.list(caller.district(), wanted, paging);
        Map<DocumentId, ProcessingJob> newest = jobs.latestOf(found.items());
        return PageAnswer.of(
                found,
                paging,
                uri,
                document -> DocumentView.of(document, Optional.ofNullable(newest.get(document.id()))),
                DocumentList::new);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getDocument", summary = "What is known about a document")
    @APIResponseSchema(value = DocumentView.class, responseCode = "200", responseDescription = "The document")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public DocumentView document(@PathParam("id") UUID id) {
        Document document = find(id);
        return DocumentView.of(document, jobs.latestOf(document));
    }

    @GET
    @Path("{id}/status")
    @Transactional
    @Operation(operationId = "getDocumentStatus", summary = "How far a document's newest job is")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            headers = @Header(name = "Retry-After", ref = "Retry-After"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response status(@PathParam("id") UUID id) {
        return answers.about(jobs.latestOf(find(id)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    @GET
    @Path("{id}/content")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getDocumentContent", summary = "The bytes that were uploaded")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response content(@PathParam("id") UUID id) throws IOException {
        Document document = find(id);
        String mediaType = document.kind().map(DocumentKind::mediaType).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return Response.ok(blobs.open(document.contentHash()), mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, document.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(document.fileName()).asAttachment())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteDocument",
            summary = "Delete a document, its pages and its jobs",
            description = "What is at work on it is discarded. Timetables that it has led to stay.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void delete(@PathParam("id") UUID id) throws IOException {
        if (!removal.remove(caller.district(), new DocumentId(id), false)) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }

    private Document find(UUID id) {
        return documents
                .find(caller.district(), new DocumentId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
