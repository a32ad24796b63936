package org.bellgrid.api.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.bellgrid.domain.account.Scopes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client works with (RFC 6749, 5.1).
 *
 * @param expiresIn seconds from now
 * @param scope what it may do with it
 */
@Schema(name = "ClientToken")
record ClientToken(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope) {
    static ClientToken of(AccessToken token, Scopes scopes) {
        return new ClientToken(token.accessToken(), "Bearer", token.expiresIn(), scopes.toString());
    }

    @Override
    public String toString() {
        return "token for " + scope;
    }
}
