package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tier.OutsideTiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which outside tiers there are. Works for all districts, since an operator belongs to none. */
@Path("admin/tiers")
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Admin")
public class TiersResource {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Costs costs;

    @Inject
    OutsideTiers tiers;

    @Inject
    Pauses pauses;

    @GET
    @Operation(
            operationId = "listTiers",
            summary = "The outside tiers, and how they are",
            description = "How often each was paid this month: by the district, or, for operators, by all.")
    @APIResponseSchema(value = TierList.class, responseCode = "200", responseDescription = "The tiers")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public TierList list() {
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        Map<ReaderTier, Long> calls = costs.calls(caller.districtIfAny().orElse(null), month);
        Set<ReaderTier> paused = pauses.all().tiers().keySet();
        return new TierList(tiers.all().stream()
                .map(tier -> paused.contains(tier.reader()) ? tier.paused() : tier)
                .map(tier -> TierView.of(tier, calls.getOrDefault(tier.reader(), 0L)))
                .toList());
    }
}
