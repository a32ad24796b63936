package org.bellgrid.domain.tenancy;

/**
 * Whose rows the database shows to this thread's transactions: nobody's, until somebody has said so. {@link
 * DistrictOfTransaction} tells the database.
 */
public final class Tenancy {
    static final String NOBODY = "";
    static final String EVERYBODY = "*";

    private static final ThreadLocal<String> SCOPE = ThreadLocal.withInitial(() -> NOBODY);

    private Tenancy() {}

    /** From now on, until {@link #leave}, this thread works for that district. */
    public static void enter(DistrictId district) {
        SCOPE.set(district.toString());
    }

    /** From now on this thread works for nobody. */
    public static void leave() {
        SCOPE.remove();
    }

    static String scope() {
        return SCOPE.get();
    }

    static void restore(String scope) {
        SCOPE.set(scope);
    }
}
