package org.bellgrid.api.hitl;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.review.Queue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much there is to review. */
@Path("hitl/summary")
@ApplicationScoped
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "HITL")
public class SummaryResource {
    @Inject
    Caller caller;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    @Inject
    Queue queue;

    @GET
    @Operation(
            operationId = "summarizeHitlTasks",
            summary = "How much there is to review, and what the caller has done today")
    @APIResponseSchema(value = SummaryView.class, responseCode = "200", responseDescription = "In numbers")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public SummaryView summary(
            @Parameter(description = "The time zone in which it is today, such as Europe/Berlin; UTC when missing")
                    @QueryParam("zone")
                    @Nullable
                    String zone) {
        Instant now = clock.instant();
        ZoneId here = zone(zone);
        Instant midnight = LocalDate.ofInstant(now, here).atStartOfDay(here).toInstant();
        return SummaryView.of(queue.summary(caller.district(), caller.user(), midnight, now), claims.length());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ProblemException.of("zone", "must be a time zone such as Europe/Berlin");
        }
    }
}
