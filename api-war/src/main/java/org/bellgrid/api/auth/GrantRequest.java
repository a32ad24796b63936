package org.bellgrid.api.auth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A client asks for a token with its own credentials (RFC 6749, 2.3.1 and 4.4.2).
 *
 * @param scopes what it wants to do; empty for all that it may
 */
record GrantRequest(UserId client, Secret secret, Optional<Scopes> scopes) {
    private static final String BASIC = "Basic ";

    /**
     * Reads the request.
     *
     * @param authorization the header: HTTP Basic, or missing where the form has the credentials
     */
    static GrantRequest of(@Nullable String authorization, MultivaluedMap<String, String> form) throws OAuthFault {
        for (List<String> values : form.values()) {
            if (values.size() > 1) {
                throw new OAuthFault(OAuthFault.Code.INVALID_REQUEST, "A parameter comes twice.");
            }
        }
        String grantType = form.getFirst("grant_type");
        if (grantType == null) {
            throw new OAuthFault(OAuthFault.Code.INVALID_REQUEST, "The form has no grant_type.");
        }
        if (!grantType.equals("client_credentials")) {
            throw new OAuthFault(
                    OAuthFault.Code.UNSUPPORTED_GRANT_TYPE, "The only grant_type here is client_credentials.");
        }
        String[] idAndSecret = credentials(authorization, form);
        return new GrantRequest(id(idAndSecret[0]), new Secret(idAndSecret[1]), scopes(form.getFirst("scope")));
    }

    static OAuthFault invalidClient() {
        return new OAuthFault(OAuthFault.Code.INVALID_CLIENT, "There is no client with this id and secret.");
    }

    private static String[] credentials(@Nullable String authorization, MultivaluedMap<String, String> form)
            throws OAuthFault {
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        if (authorization != null) {
            if (secret != null) {
                throw new OAuthFault(OAuthFault.Code.INVALID_REQUEST, "The credentials come in two ways.");
            }
            return basic(authorization);
        }
        if (id == null || secret == null) {
            throw invalidClient();
        }
        return new String[] {id, secret};
    }

    /** Our ids and secrets have no character that the form encoding within (RFC 6749, 2.3.1) would change. */
    private static String[] basic(String authorization) throws OAuthFault {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw invalidClient();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] idAndSecret = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (idAndSecret.length == 2) {
                return idAndSecret;
            }
        } catch (IllegalArgumentException e) { // not base64
            throw invalidClient();
        }
        throw invalidClient();
    }

    private static UserId id(String text) throws OAuthFault {
        try {
            return new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException e) { // not one of ours
            throw invalidClient();
        }
    }

    private static Optional<Scopes> scopes(@Nullable String text) throws OAuthFault {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Scopes> scopes = Scopes.parse(text);
        if (scopes.isEmpty()) {
            throw invalidScope();
        }
        return scopes;
    }

    static OAuthFault invalidScope() {
        return new OAuthFault(OAuthFault.Code.INVALID_SCOPE, "The client has no such scope.");
    }
}
