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
import java.util.Map;
import java.util.Objects;
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
import org.bellgrid.domain.review.Queue;
import org.bellgrid.domain.review.Settlement;
import org.bellgrid.domain.review.Sheet;
import org.bellgrid.domain.review.TaskFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private static final int SCHOOL_NAME = 200;
    private static final String MINE = "me";
    private static final String NOBODYS = "none";

    @Inject
    TaskAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    @Inject
    HitlTasks tasks;

    @Inject
    Queue queue;

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
            @Parameter(description = "Part of the name of the school that the document was uploaded for")
                    @QueryParam("school")
                    @Nullable
                    String school,
            @Parameter(
                            description = "me: those that the caller has or has settled; none: those that nobody has",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {MINE, NOBODYS}))
                    @QueryParam("assignee")
                    @Nullable
                    String assignee,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        checks.that(
                assignee == null || assignee.equals(MINE) || assignee.equals(NOBODYS),
                "assignee",
                "must be me or none");
        TaskFilter wanted = new TaskFilter(
                checks.oneOf(HitlTask.Status.values(), status, "status"),
                checks.oneOf(Priority.values(), priority, "priority"),
                checks.optional(school, "school", SCHOOL_NAME),
                MINE.equals(assignee) ? caller.user() : null,
                NOBODYS.equals(assignee));
        checks.orThrow();
        Listed<HitlTask> found = queue.list(caller.district(), wanted, paging);
        Map<HitlTaskId, Sheet> sheets = queue.sheets(found.items());
        return PageAnswer.of(
                found,
                paging,
                uri,
                task -> TaskSummary.of(task, Objects.requireNonNull(sheets.get(task.id()))),
                TaskList::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getHitlTask", summary = "A review task with the draft to settle")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public TaskView task(@PathParam("id") UUID id) {
        return answers.about(answers.find(id));
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
        HitlTask task = answers.find(id);
        if (!claims.take(task)) {
            throw claims.notYours(task);
        }
        return answers.about(task);
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
        HitlTask task = answers.find(id);
        if (!claims.giveBack(task)) {
            throw claims.notYours(task);
        }
        return answers.about(task);
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
        HitlTask task = answers.find(id);
        Submission submission = FieldChecks.given(body);
        if (!claims.isCallers(task)) {
            throw claims.notYours(task);
        }
        Draft draft = answers.draftOf(task);
        Settlement settlement = Settlement.of(draft, submission.checked(draft));
        if (!tasks.settle(task, caller.user(), settlement, submission.notes(), clock.instant())) {
            throw claims.notYours(task);
        }
        started.fire(new JobStarted(task.job()));
        return answers.about(task);
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
        HitlTask task = answers.find(id);
        ProcessingJob job = jobs.lock(task.district(), task.job()).orElseThrow();
        if (!jobs.cancel(job, clock.instant())) {
            throw new ProblemException(Problem.CONFLICT, "The task has been closed.");
        }
        tasks.cancelOf(job, clock.instant());
        return answers.about(task);
    }
}
