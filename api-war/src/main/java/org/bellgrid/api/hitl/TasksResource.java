package org.bellgrid.api.hitl;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobStarted;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.HitlTaskId;
import org.bellgrid.domain.review.HitlTasks;
import org.bellgrid.domain.review.Settlement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Review tasks: take one, settle it or give it back. */
@Path("hitl/tasks")
@ApplicationScoped
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "HITL", description = "What waits for a person's decision (human in the loop)")
public class TasksResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "priority", "status");
    private static final String NOT_YOURS = "The task is not yours: claim it first, or it has been closed.";

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "bellgrid.review.claim-minutes", defaultValue = "15")
    long claimMinutes;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Inject
    HitlTasks tasks;

    @Inject
    Event<JobStarted> started;

    @GET
    @Operation(
            operationId = "listHitlTasks",
            summary = "The district's review tasks",
            description = "Can be ordered by createdAt, priority and status; by priority the most urgent come first"
                    + " with order=desc.")
    @APIResponseSchema(value = TaskList.class, responseCode = "200", responseDescription = "A page of the list")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response list(
            @BeanParam ListParameters parameters,
            @QueryParam("status") @Nullable String status,
            @QueryParam("priority") @Nullable String priority,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        HitlTask.Status wantedStatus = checks.oneOf(HitlTask.Status.values(), status, "status");
        Priority wantedPriority = checks.oneOf(Priority.values(), priority, "priority");
        checks.orThrow();
        Listed<HitlTask> found = tasks.list(caller.district(), wantedStatus, wantedPriority, paging);
        return PageAnswer.of(found, paging, uri, TaskSummary::of, TaskList::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getHitlTask", summary = "A review task with the draft to settle")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public TaskView task(@PathParam("id") UUID id) {
        return view(find(id));
    }

    @POST
    @Path("{id}/claim")
    @Operation(
            operationId = "claimHitlTask",
            summary = "Take a task, so that nobody else settles it meanwhile",
            description = "It falls back at claimedUntil; who claims it again before has it for longer.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, yours now")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public TaskView claim(@PathParam("id") UUID id) {
        HitlTask task = find(id);
        if (!tasks.claim(task, caller.user(), clock.instant(), Duration.ofMinutes(claimMinutes))) {
            throw new ProblemException(Problem.CONFLICT, "Somebody else has the task, or it has been closed.");
        }
        return view(task);
    }

    @POST
    @Path("{id}/release")
    @Operation(operationId = "releaseHitlTask", summary = "Give a task back, so that somebody else can settle it")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, nobody's now")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public TaskView release(@PathParam("id") UUID id) {
        HitlTask task = find(id);
        if (!tasks.release(task, caller.user(), clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, NOT_YOURS);
        }
        return view(task);
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitHitlTask",
            summary = "Settle a task: say which time blocks there are",
            description =
                    "The caller must have claimed it. What is submitted is checked as what a machine has read, and"
                            + " then published.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, completed")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public TaskView submit(@PathParam("id") UUID id, @Nullable Submission body) {
        HitlTask task = find(id);
        Submission submission = FieldChecks.given(body);
        if (!task.isClaimedBy(caller.user(), clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, NOT_YOURS);
        }
        Draft draft = jobOf(task).draft().orElseGet(() -> new Draft(List.of()));
        Settlement settlement = Settlement.of(draft, submission.checked(draft));
        if (!tasks.settle(task, caller.user(), settlement, submission.notes(), clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, NOT_YOURS);
        }
        started.fire(new JobStarted(task.job()));
        return view(task);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelHitlTask",
            summary = "Say that there is nothing to settle",
            description = "The job is cancelled with it; nothing is published.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, cancelled")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public TaskView cancel(@PathParam("id") UUID id) {
        HitlTask task = find(id);
        ProcessingJob job = jobs.lock(task.district(), task.job()).orElseThrow();
        if (!jobs.cancel(job, clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, "The task has been closed.");
        }
        tasks.cancelOf(job, clock.instant());
        return view(task);
    }

    private TaskView view(HitlTask task) {
        return TaskView.of(task, jobOf(task));
    }

    private ProcessingJob jobOf(HitlTask task) {
        return jobs.find(task.district(), task.job()).orElseThrow();
    }

    private HitlTask find(UUID id) {
        return tasks.find(caller.district(), new HitlTaskId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
