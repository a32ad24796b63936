package org.bellgrid.api.hitl;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.Works;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What reviewers have made of drafts before they submit it. */
@Path("hitl/tasks/{id}/work")
@ApplicationScoped
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "HITL")
public class WorkResource {
    @Inject
    TaskAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    @Inject
    Works works;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            operationId = "saveHitlWork",
            summary = "Keep what has been made of a task so far",
            description =
                    "It may be incomplete or wrong: the answer says what a submission would be refused for, and what is"
                            + " striking. The claim lasts longer by this. It is kept until the task is closed, also when"
                            + " somebody else has the task meanwhile (409), and comes with the task to whom it belongs.")
    @APIResponseSchema(value = WorkSaved.class, responseCode = "200", responseDescription = "What has been kept")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public WorkSaved save(@PathParam("id") UUID id, @Nullable WorkInput body) {
        HitlTask task = answers.find(id);
        WorkInput work = FieldChecks.given(body).bounded();
        boolean callers = claims.keep(task);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!task.isClosed()) {
            works.keep(task, caller.user(), work.json(), now);
        }
        if (!callers) {
            throw claims.notYours(task);
        }
        return WorkSaved.of(now, task, WorkCheck.of(work, answers.draftOf(task)));
    }
}
