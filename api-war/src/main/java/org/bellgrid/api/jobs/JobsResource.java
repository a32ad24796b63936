package org.bellgrid.api.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bellgrid.api.Items;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a document is on its way. */
@Path("jobs")
@RequestScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Jobs", description = "How far a document is on its way")
public class JobsResource {
    @Inject
    JobAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Jobs jobs;

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
