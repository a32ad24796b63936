package org.bellgrid.api.hitl;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.review.HitlTask;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hands review tasks to people. */
@Path("hitl/tasks/{id}/assign")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "HITL")
public class AssignmentResource {
    @Inject
    TaskAnswers answers;

    @Inject
    Claims claims;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignHitlTask",
            summary = "Hand a task to a reviewer, whoever has it",
            description = "It is theirs for as long as if they had claimed it. Who had it before loses it.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, assigned")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public TaskView assign(@PathParam("id") UUID id, @Nullable Assignment body) {
        HitlTask task = answers.find(id);
        UUID to = FieldChecks.given(body).userId();
        if (to == null) {
            throw ProblemException.of("userId", "must be given");
        }
        if (!claims.hand(task, to)) {
            throw claims.notYours(task);
        }
        return answers.about(task);
    }
}
