package org.bellgrid.domain.persistence;

/**
 * Which stretch of a list is wanted, in which order.
 *
 * @param page from 1
 * @param limit how many at most, from 1
 * @param sortBy the attribute that orders the list
 */
public record Paging(int page, int limit, String sortBy, boolean descending) {
    public Paging {
        if (page < 1 || limit < 1) {
            throw new IllegalArgumentException("page %s of %s each is not counted from 1".formatted(page, limit));
        }
    }

    /** The same stretch, ordered by another attribute. */
    public Paging by(String attribute) {
        return new Paging(page, limit, attribute, descending);
    }

    /** How many come before it. */
    int offset() {
        return Math.multiplyExact(page - 1, limit);
    }
}
