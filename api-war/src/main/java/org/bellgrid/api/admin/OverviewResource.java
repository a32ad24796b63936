package org.bellgrid.api.admin;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.overview.Days;
import org.bellgrid.domain.overview.Overviews;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.Districts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of the district's documents. */
@Path("admin/overview")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class OverviewResource {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Districts districts;

    @Inject
    Overviews overviews;

    @GET
    @Operation(
            operationId = "getOverview",
            summary = "What became of the district's documents, by tier, week and school",
            description = "Of the present month when from and to are missing; at most 400 days (UTC).")
    @APIResponseSchema(value = OverviewView.class, responseCode = "200", responseDescription = "The figures")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public OverviewView overview(
            @Parameter(description = "The first day, such as 2026-11-01") @QueryParam("from") @Nullable String from,
            @Parameter(description = "The last day, which is in it, too") @QueryParam("to") @Nullable String to) {
        FieldChecks checks = new FieldChecks();
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        LocalDate first = day(from, "from", today.withDayOfMonth(1), checks);
        LocalDate last = day(to, "to", today, checks);
        checks.that(
                !last.isBefore(first) && last.isBefore(first.plusDays(Days.MOST)),
                "to",
                "must be from 0 to %d days after from".formatted(Days.MOST - 1));
        checks.orThrow();
        District district = districts.find(caller.district()).orElseThrow();
        return OverviewView.of(district.name(), overviews.of(district.id(), new Days(first, last)));
    }

    private static LocalDate day(@Nullable String value, String field, LocalDate otherwise, FieldChecks checks) {
        try {
            return value == null ? otherwise : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            checks.that(false, field, "must be a day such as 2026-11-01");
            return otherwise;
        }
    }
}
