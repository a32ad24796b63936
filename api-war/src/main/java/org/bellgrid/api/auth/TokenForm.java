package org.bellgrid.api.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a token request, for the API's description; {@link GrantRequest} reads it. */
@Schema(name = "TokenForm", requiredProperties = "grant_type")
record TokenForm(
        @Schema(enumeration = "client_credentials") @JsonProperty("grant_type")
        String grantType,

        @Schema(description = "Scopes with spaces between them; all that the client may have when missing")
        @JsonProperty("scope")
        String scope,

        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") String clientSecret) {}
