package org.bellgrid.api.lists;

import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where in a list a page stands.
 *
 * @param page from 1
 * @param limit how many a page has at most
 * @param total how many the whole list has
 * @param totalPages 0 for an empty list
 */
@Schema(name = "Pagination")
public record Pagination(int page, int limit, long total, long totalPages, boolean hasNext, boolean hasPrev) {
    /** Where that stretch of a list stands. */
    public static Pagination of(Paging asked, Listed<?> listed) {
        long pages = -Math.floorDiv(-listed.total(), (long) asked.limit());
        return new Pagination(
                asked.page(), asked.limit(), listed.total(), pages, asked.page() < pages, asked.page() > 1);
    }
}
