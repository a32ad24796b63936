package org.bellgrid.api.auth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.Preferences;
import org.bellgrid.domain.account.PreferencesOfUsers;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the caller wants the pages to be. Works for all districts, since an operator belongs to none. */
@Path("auth/me/preferences")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Auth")
public class PreferencesResource {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    PreferencesOfUsers preferences;

    @GET
    @Operation(operationId = "getPreferences", summary = "How the caller wants the pages to be")
    @APIResponseSchema(
            value = PreferencesView.class,
            responseCode = "200",
            responseDescription = "Language, theme and keys")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public PreferencesView preferences() {
        return PreferencesView.of(preferences.of(caller.user()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replacePreferences",
            summary = "Choose language, theme and keys",
            description = "All of it: what is missing goes back to what is usual.")
    @APIResponseSchema(
            value = PreferencesView.class,
            responseCode = "200",
            responseDescription = "Language, theme and keys")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public PreferencesView replace(@Nullable PreferencesView body) {
        Preferences wanted = FieldChecks.given(body).checked();
        preferences.keep(caller.user(), wanted, clock.instant());
        return PreferencesView.of(wanted);
    }
}
