package org.bellgrid.extraction.generator;

/**
 * A row or a column.
 *
 * @param least height or width in points, before the page is fitted to its paper
 * @param even whether it is as large as the largest of the even ones
 */
record Track(float least, boolean even) {
    static final Track NARROW = new Track(16, false);
    static final Track EVEN = new Track(16, true);
}
