package org.bellgrid.api.auth;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import org.bellgrid.domain.account.SessionCookies;

/** Hands tokens to a browser as cookies that no script can read and that no other site's page sends along. */
final class BrowserSession {
    private static final String RENEWAL_PATH = "/api/v1/auth/session";

    private BrowserSession() {}

    /**
     * Signed in.
     *
     * @param lifetime seconds until the refresh token is void, unless it is used
     */
    static Response.ResponseBuilder begin(Response.ResponseBuilder answer, TokenPair tokens, long lifetime) {
        return answer.cookie(
                cookie(SessionCookies.ACCESS, "/", tokens.accessToken(), tokens.expiresIn()),
                cookie(SessionCookies.RENEWAL, RENEWAL_PATH, tokens.refreshToken(), lifetime));
    }

    /** Signed out. */
    static Response.ResponseBuilder end(Response.ResponseBuilder answer) {
        return answer.cookie(
                cookie(SessionCookies.ACCESS, "/", "", 0), cookie(SessionCookies.RENEWAL, RENEWAL_PATH, "", 0));
    }

    private static NewCookie cookie(String name, String path, String value, long seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(Math.toIntExact(seconds))
                .httpOnly(true)
                .secure(true)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
