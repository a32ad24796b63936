package org.bellgrid.api.auth;

import org.bellgrid.domain.account.Role;

/** The {@link Role}s by their labels, for annotations. */
public final class Roles {
    public static final String TEACHER = "teacher";
    public static final String REVIEWER = "reviewer";
    public static final String ADMIN = "admin";
    public static final String OPERATOR = "operator";

    /** A portal; {@link ScopeCheck} says what of this each may do. */
    public static final String CLIENT = "client";

    private Roles() {}
}
