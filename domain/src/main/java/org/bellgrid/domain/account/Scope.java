package org.bellgrid.domain.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that a client may be allowed to do. */
public enum Scope {
    /** Uploads documents, retries and cancels their jobs, deletes them. */
    DOCUMENTS_WRITE,
    /** Follows jobs, fetches what was uploaded. */
    DOCUMENTS_READ,
    TIMETABLES_READ,
    TIMETABLES_WRITE;

    /** The name in tokens and requests, such as {@code documents:write}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The scope of that name, if there is one. */
    public static Optional<Scope> of(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(label))
                .findFirst();
    }
}
