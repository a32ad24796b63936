package org.bellgrid.api.lists;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The ways from a page of a list to others (RFC 8288), without scheme and host: those are the client's to know. */
final class PageLinks {
    private PageLinks() {}

    /** The value of the header {@code Link}: first, prev, next and last, as far as they are there. */
    static String of(Pagination here, UriInfo uri) {
        List<String> links = new ArrayList<>();
        links.add(link(uri, 1, "first"));
        if (here.hasPrev()) {
            links.add(link(uri, here.page() - 1L, "prev"));
        }
        if (here.hasNext()) {
            links.add(link(uri, here.page() + 1L, "next"));
        }
        links.add(link(uri, Math.max(1, here.totalPages()), "last"));
        return String.join(", ", links);
    }

    private static String link(UriInfo uri, long page, String relation) {
        URI target = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
        return "<%s?%s>; rel=\"%s\"".formatted(target.getRawPath(), target.getRawQuery(), relation);
    }
}
