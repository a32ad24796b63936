package org.bellgrid.api.admin;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.jobs.JobAnswers;
import org.bellgrid.api.jobs.JobView;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.JobStarted;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs that were given up, to be looked into and replayed. */
@Path("admin/quarantine")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class QuarantineResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "completedAt");

    @Inject
    JobAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Documents documents;

    @Inject
    Jobs jobs;

    @Inject
    Event<JobStarted> started;

    @GET
    @Operation(
            operationId = "listQuarantine",
            summary = "Jobs that were given up because every attempt had failed",
            description = "Can be ordered by createdAt and completedAt.")
    @APIResponseSchema(value = QuarantineList.class, responseCode = "200", responseDescription = "A page of the list")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response list(@BeanParam ListParameters parameters, @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        checks.orThrow();
        Listed<ProcessingJob> found = jobs.quarantined(caller.district(), paging);
        Map<DocumentId, String> names = documents.names(
                caller.district(),
                found.items().stream().map(ProcessingJob::document).toList());
        return PageAnswer.of(
                found,
                paging,
                uri,
                job -> QuarantinedJob.of(job, names.getOrDefault(job.document(), "")),
                QuarantineList::new);
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayJob",
            summary = "Let a job that was given up begin anew",
            description = "Of several calls at a time one replays it; the others find it in the quarantine no more.")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "The job, on its way again")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response replay(@PathParam("id") UUID id, @Context UriInfo uri) {
        ProcessingJob job =
                jobs.lock(caller.district(), new JobId(id)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        if (!job.isQuarantined() || !jobs.restart(job, job.modelUse(), clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, "The job is not in the quarantine.");
        }
        started.fire(new JobStarted(job.id()));
        URI status = uri.getBaseUriBuilder().path("jobs/{id}").build(job.id());
        return answers.about(job, Response.accepted().location(status));
    }
}
