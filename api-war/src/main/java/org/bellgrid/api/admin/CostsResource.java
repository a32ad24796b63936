package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.editing.Version;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.cost.Budget;
import org.bellgrid.domain.cost.CostEntry;
import org.bellgrid.domain.cost.Costs;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the district spends on paid tiers. */
@Path("admin")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class CostsResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "amount");

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Costs costs;

    @GET
    @Path("budget")
    @Operation(operationId = "getBudget", summary = "What the district wants to spend on paid tiers")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The budget")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response budget() {
        return answer(costs.budget(caller.district()));
    }

    @PUT
    @Path("budget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceBudget",
            summary = "Say what the district wants to spend on paid tiers",
            description = "If-Match is the ETag that was read.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The budget")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable BudgetInput body) {
        BudgetInput wanted = FieldChecks.given(body);
        wanted.check();
        Budget budget = costs.lockBudget(caller.district());
        new Version(budget.version()).demand(ifMatch);
        budget.choose(wanted.monthlyLimit(), wanted.warning());
        costs.changed(budget);
        return answer(budget);
    }

    private Response answer(Budget budget) {
        return Response.ok(view(budget))
                .tag(new Version(budget.version()).tag())
                .build();
    }

    private BudgetView view(Budget budget) {
        return BudgetView.of(budget, costs.total(caller.district(), thisMonth()));
    }

    @GET
    @Path("costs")
    @Operation(
            operationId = "listCosts",
            summary = "What the district has spent on paid tiers in a month",
            description = "Can be ordered by createdAt and amount.")
    @APIResponseSchema(value = CostList.class, responseCode = "200", responseDescription = "A page of the ledger")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response costs(
            @BeanParam ListParameters parameters,
            @Parameter(description = "Such as 2026-11; the present one when missing") @QueryParam("month") @Nullable
                    String month,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        YearMonth wanted = month(month, checks);
        checks.orThrow();
        Listed<CostEntry> found = costs.of(caller.district(), wanted, paging);
        BigDecimal total = costs.total(caller.district(), wanted);
        return PageAnswer.of(
                found,
                paging,
                uri,
                CostView::of,
                (items, pagination) -> new CostList(wanted.toString(), total, items, pagination));
    }

    @GET
    @Path("costs/summary")
    @Operation(
            operationId = "summarizeCosts",
            summary = "What the district has spent on paid tiers in a month, and what came of it")
    @APIResponseSchema(value = CostSummaryView.class, responseCode = "200", responseDescription = "The sums")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public CostSummaryView summary(
            @Parameter(description = "Such as 2026-11; the present one when missing") @QueryParam("month") @Nullable
                    String month) {
        FieldChecks checks = new FieldChecks();
        YearMonth wanted = month(month, checks);
        checks.orThrow();
        return CostSummaryView.of(
                wanted, costs.summary(caller.district(), wanted), view(costs.budget(caller.district())));
    }

    private YearMonth month(@Nullable String month, FieldChecks checks) {
        try {
            return month == null ? thisMonth() : YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            checks.that(false, "month", "must be a month such as 2026-11");
            return thisMonth();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
