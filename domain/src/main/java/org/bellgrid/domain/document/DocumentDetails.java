package org.bellgrid.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * What the uploader says about a document. All of it may be missing, and none of it is taken for what the page says.
 *
 * @param language an ISO 639-1 code
 */
public record DocumentDetails(
        @Nullable String name,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Nullable Priority priority,
        @Nullable String language) {
    /** Nothing is said. */
    public static final DocumentDetails NONE = new DocumentDetails(null, null, null, null, null, null);

    /** The wish, or {@link Priority#NORMAL} when there is none. */
    public Priority priorityOrNormal() {
        return priority == null ? Priority.NORMAL : priority;
    }
}
