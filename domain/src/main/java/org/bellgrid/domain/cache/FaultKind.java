package org.bellgrid.domain.cache;

import java.sql.SQLException;

/** What logs say of a fault of the cache: never its message, in which names from a page may stand. */
public final class FaultKind {
    private FaultKind() {}

    /** What kind it is at bottom; with the database's code, such as {@code 55P03} for a lock that was not given. */
    public static String of(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String kind = root.getClass().getSimpleName();
        return root instanceof SQLException sql ? "%s %s".formatted(kind, sql.getSQLState()) : kind;
    }
}
