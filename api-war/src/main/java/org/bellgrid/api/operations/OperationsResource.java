package org.bellgrid.api.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.operation.Backlogs;
import org.bellgrid.domain.operation.Instances;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tier.OutsideTiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the installation is. */
@Path("admin/operations")
@ApplicationScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Admin")
public class OperationsResource {
    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    Backlogs backlogs;

    @Inject
    Clock clock;

    @Inject
    Costs costs;

    @Inject
    Instances instances;

    @Inject
    Pauses pauses;

    @Inject
    OutsideTiers tiers;

    @GET
    @Operation(
            operationId = "getOperations",
            summary = "How the installation is: stages, tiers, servers, and what waits where",
            description = "Whoever gets an answer knows that the database answers, too.")
    @APIResponseSchema(value = OperationsView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public OperationsView look() {
        Instant now = clock.instant();
        return new OperationsLook(
                        backlogs.now(),
                        pauses.all(),
                        tiers.all(),
                        costs.callsBetween(now.minus(LATELY), now),
                        instances.all())
                .view();
    }
}
