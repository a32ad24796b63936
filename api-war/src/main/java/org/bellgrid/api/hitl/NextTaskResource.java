package org.bellgrid.api.hitl;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The next review task for whoever asks. */
@Path("hitl/tasks/claim")
@ApplicationScoped
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "HITL")
public class NextTaskResource {
    @Inject
    TaskAnswers answers;

    @Inject
    Claims claims;

    @POST
    @Operation(
            operationId = "claimNextHitlTask",
            summary = "Take the next task",
            description = "The most urgent that nobody has, and of these the oldest.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task, yours now")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public TaskView claimNext() {
        return claims.takeNext()
                .map(answers::about)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No task waits that you could take."));
    }
}
