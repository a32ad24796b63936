package org.bellgrid.domain.account;

/** What our access tokens say beside what all tokens say. */
public final class TokenClaims {
    /** The id of the district; an operator's token has none. */
    public static final String DISTRICT = "district";

    /** The id of the session, under the name that OpenID Connect has for it. */
    public static final String SESSION = "sid";

    /** What a client may do (RFC 9068). */
    public static final String SCOPE = "scope";

    /** The caller's role, under the name that MicroProfile JWT has for it. */
    public static final String GROUPS = "groups";

    private TokenClaims() {}
}
