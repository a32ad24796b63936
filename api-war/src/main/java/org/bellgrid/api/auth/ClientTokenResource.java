package org.bellgrid.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where portals get their tokens: OAuth 2.0, client credentials. */
@Path("auth/token")
@ApplicationScoped
@Tag(name = "Auth")
public class ClientTokenResource {
    @Inject
    ClientGrants grants;

    @POST
    @PermitAll
    @SecurityRequirements
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "token",
            summary = "Get a token for a client's own credentials (OAuth 2.0)",
            description = "grant_type=client_credentials and, if it shall not be all that the client may do, scope; the"
                    + " credentials by HTTP Basic or as client_id and client_secret.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenForm.class)))
    @APIResponseSchema(value = ClientToken.class, responseCode = "200", responseDescription = "The token")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_scope or unsupported_grant_type",
            content = @Content(schema = @Schema(implementation = OAuthFault.Body.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content = @Content(schema = @Schema(implementation = OAuthFault.Body.class)))
    public Response token(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        try {
            return Response.ok(grants.grant(GrantRequest.of(authorization, form)))
                    .build();
        } catch (OAuthFault e) {
            return e.answer();
        }
    }
}
