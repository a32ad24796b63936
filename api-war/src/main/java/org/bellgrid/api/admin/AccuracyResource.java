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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.review.Accuracies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How right what was published without a person is. */
@Path("admin/accuracy")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class AccuracyResource {
    private static final int USUAL_WEEKS = 12;
    private static final int MOST_YEARS = 5;

    @Inject
    Accuracies accuracies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "getAccuracy",
            summary = "How right what was published without a person is",
            description = "As people have found who looked at a sample of it: sampleShare of the settings says how"
                    + " much.")
    @APIResponseSchema(value = AccuracyView.class, responseCode = "200", responseDescription = "With its margin")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public AccuracyView accuracy(
            @Parameter(description = "The first day (UTC), such as 2026-09-01; 12 weeks before the last when missing")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); today when missing") @QueryParam("to") @Nullable String to) {
        FieldChecks checks = new FieldChecks();
        LocalDate last = date(checks, to, "to", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = date(checks, from, "from", last.minusWeeks(USUAL_WEEKS));
        checks.that(!first.isAfter(last), "from", "must not be after the last day");
        checks.that(
                !first.isBefore(last.minusYears(MOST_YEARS)), "from", "must be at most 5 years before the last day");
        checks.orThrow();
        Instant begin = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return AccuracyView.of(
                accuracies.weeks(caller.district(), begin, end), accuracies.agreement(caller.district(), begin, end));
    }

    private static LocalDate date(FieldChecks checks, @Nullable String text, String field, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            checks.that(false, field, "must be a date such as 2026-09-01");
            return otherwise;
        }
    }
}
