package org.bellgrid.domain.account;

/**
 * The cookies by which a browser shows its tokens. Their prefixes have browsers take them from a secure origin alone, or
 * from this machine itself.
 */
public final class SessionCookies {
    /** Holds an access token; goes along with every request to this server. */
    public static final String ACCESS = "__Host-bellgrid";

    /** Holds a refresh token; goes along only where sessions are begun, renewed and ended. */
    public static final String RENEWAL = "__Secure-bellgrid-renewal";

    private SessionCookies() {}
}
