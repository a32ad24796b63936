package org.bellgrid.api.lists;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;

/** A stretch of a list as an answer: what is in it, where it lies in the whole, and links to its neighbours. */
public final class PageAnswer {
    private PageAnswer() {}

    /**
     * Answers with a page.
     *
     * @param view shows one item
     * @param list puts the items and the place together
     */
    public static <E, V> Response of(
            Listed<E> found, Paging paging, UriInfo uri, Function<E, V> view, BiFunction<List<V>, Pagination, ?> list) {
        Pagination pagination = Pagination.of(paging, found);
        List<V> items = found.items().stream().map(view).toList();
        return Response.ok(list.apply(items, pagination))
                .header(HttpHeaders.LINK, PageLinks.of(pagination, uri))
                .build();
    }
}
