package org.bellgrid.api.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.Items;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageLinks;
import org.bellgrid.api.lists.Pagination;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far a document is on its way. */
@Path("jobs")
@RequestScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Jobs", description = "How far a document is on its way")
public class JobsResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "completedAt", "status", "confidence");

    @Inject
    JobAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Jobs jobs;

    @GET
    @Operation(
            operationId = "listJobs",
            summary = "The district's jobs",
            description = "Can be ordered by createdAt, completedAt, status and confidence.")
    @APIResponseSchema(value = JobList.class, responseCode = "200", responseDescription = "A page of the list")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response list(
            @BeanParam ListParameters parameters,
            @QueryParam("status") @Nullable String status,
            @QueryParam("documentId") @Nullable String documentId,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        JobStatus wantedStatus = checks.oneOf(JobStatus.values(), status, "status");
        UUID document = checks.id(documentId, "documentId");
        checks.orThrow();
        Listed<ProcessingJob> found =
                jobs.list(caller.district(), wantedStatus, document == null ? null : new DocumentId(document), paging);
        Pagination pagination = Pagination.of(paging, found);
        List<JobSummary> items = found.items().stream().map(JobSummary::of).toList();
        return Response.ok(new JobList(items, pagination))
                .header(HttpHeaders.LINK, PageLinks.of(pagination, uri))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "How far a job is",
            description = "Ask again after Retry-After seconds; an answer without it is final.")
    @APIResponseSchema(value = JobView.class, responseCode = "200", responseDescription = "The job")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response job(@PathParam("id") UUID id) {
        return answers.about(find(id));
    }

    @GET
    @Path("{id}/events")
    @Operation(operationId = "listJobEvents", summary = "A job's history, oldest first")
    @APIResponseSchema(value = Items.class, responseCode = "200", responseDescription = "The history")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Items<JobEventView> events(@PathParam("id") UUID id) {
        return new Items<>(jobs.events(find(id)).stream().map(JobEventView::of).toList());
    }

    private ProcessingJob find(UUID id) {
        return jobs.find(caller.district(), new JobId(id)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
