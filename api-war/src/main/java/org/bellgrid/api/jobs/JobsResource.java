package org.bellgrid.api.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.event.JobEvents;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStarted;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.tier.OutsideTiers;
import org.bellgrid.domain.wire.Mappers;
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

/** How far a document is on its way. */
@Path("jobs")
@ApplicationScoped
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
    Clock clock;

    @Inject
    HitlTasks hitlTasks;

    @Inject
    JobEvents events;

    @Inject
    Jobs jobs;

    @Inject
    OutsideTiers outsideTiers;

    @Inject
    Event<JobStarted> started;

    @GET
    @Operation(
            operationId = "listJobs",
            summary = "The district's jobs",
            description = "Can be ordered by createdAt, completedAt, status and confidence.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = JobList.class)))
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    public Response list(
            @BeanParam ListParameters parameters,
            @Parameter(schema = @Schema(ref = "JobStatus")) @QueryParam("status") @Nullable String status,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @QueryParam("documentId") @Nullable
                    String documentId,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        JobStatus wantedStatus = checks.oneOf(JobStatus.values(), status, "status");
        UUID document = checks.id(documentId, "documentId");
        checks.orThrow();
        Listed<ProcessingJob> found =
                jobs.list(caller.district(), wantedStatus, document == null ? null : new DocumentId(document), paging);
        return PageAnswer.of(found, paging, uri, JobSummary::of, JobList::new);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "How far a job is",
            description = "Ask again after Retry-After seconds; an answer without it is final.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            headers = @Header(name = "Retry-After", ref = "Retry-After"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response job(@PathParam("id") UUID id) {
        return answers.about(find(id));
    }

    @GET
    @Path("{id}/events")
    @Operation(operationId = "listJobEvents", summary = "A job's history, oldest first")
    @APIResponseSchema(value = JobEventList.class, responseCode = "200", responseDescription = "The history")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public JobEventList events(@PathParam("id") UUID id) {
        return new JobEventList(
                events.of(find(id).id()).stream().map(JobEventView::of).toList());
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "End a job before it has come to an end by itself",
            description = "What is at work on it is discarded.")
    @APIResponseSchema(value = JobView.class, responseCode = "200", responseDescription = "The job, cancelled")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response cancel(@PathParam("id") UUID id) {
        ProcessingJob job = lock(id);
        if (!jobs.cancel(job, clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, "The job has ended already.");
        }
        hitlTasks.cancelOf(job, clock.instant());
        return answers.about(job);
    }

    @POST
    @Path("{id}/retry")
    @Operation(
            operationId = "retryJob",
            summary = "Repeat a job that has failed or was cancelled",
            description = "It begins anew. With fresh, so does any job that has ended, and its document is read again"
                    + " whatever is known of its bytes; what it has published is archived once there is something new."
                    + " useLlm says whether a large language model is asked about what is in doubt.")
    @APIResponse(
            responseCode = "202",
            description = "The job, on its way again",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "Retry-After", ref = "Retry-After")
            },
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    @APIResponse(ref = "Problem", responseCode = "422")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetryInput.class)))
    public Response retry(@PathParam("id") UUID id, byte[] body, @Context UriInfo uri) throws IOException {
        ProcessingJob job = lock(id);
        // Read here: the container asks for the type of a body even where there is none.
        RetryInput input = body.length == 0 ? RetryInput.NOTHING : Mappers.JSON.readValue(body, RetryInput.class);
        restart(job, input);
        started.fire(new JobStarted(job.id()));
        URI status = uri.getBaseUriBuilder().path("jobs/{id}").build(job.id());
        return answers.about(job, Response.accepted().location(status));
    }

    private void restart(ProcessingJob job, RetryInput input) {
        Instant now = clock.instant();
        boolean fresh = input.wantsFreshReading();
        ModelUse model = input.modelUse(outsideTiers.all());
        boolean restarted = fresh ? jobs.readAgain(job, model, now) : jobs.restart(job, model, now);
        if (!restarted) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    fresh
                            ? "Only a job that has ended can be read again."
                            : "Only a job that has failed or was cancelled can be repeated.");
        }
        hitlTasks.cancelOf(job, now);
    }

    private ProcessingJob lock(UUID id) {
        return jobs.lock(caller.district(), new JobId(id)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private ProcessingJob find(UUID id) {
        return jobs.find(caller.district(), new JobId(id)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
