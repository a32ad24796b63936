package org.bellgrid.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.api.editing.Version;
import org.bellgrid.domain.tenancy.DistrictSettings;
import org.bellgrid.domain.tenancy.Districts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Thresholds, what is shown outside and how long things are kept. */
@Path("admin/settings")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class SettingsResource {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Districts districts;

    @GET
    @Operation(operationId = "getSettings", summary = "What the district has chosen")
    @APIResponseSchema(
            value = SettingsView.class,
            responseCode = "200",
            responseDescription = "The settings; null where the installation's default is in effect")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response settings() {
        return answer(districts.settings(caller.district()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeSettings",
            summary = "Choose thresholds, what is shown outside and how long things are kept",
            description =
                    "A JSON merge patch: null goes back to the installation's default, and what is not named stays"
                            + " as it is. If-Match is the ETag that was read.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SettingsView.class)))
    @APIResponseSchema(value = SettingsView.class, responseCode = "200", responseDescription = "The settings")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "412")
    @APIResponse(ref = "Problem", responseCode = "428")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable JsonNode patch) {
        DistrictSettings settings = districts.lockSettings(caller.district());
        new Version(settings.version()).demand(ifMatch);
        SettingsView wanted = MergePatch.apply(SettingsView.of(settings), patch, SettingsView.class);
        wanted.check();
        settings.choose(wanted.thresholds(), wanted.disclosure(), wanted.keeping(), wanted.shares(), clock.instant());
        districts.changed(settings);
        return answer(settings);
    }

    private static Response answer(DistrictSettings settings) {
        return Response.ok(SettingsView.of(settings))
                .tag(new Version(settings.version()).tag())
                .build();
    }
}
