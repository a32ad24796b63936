package org.bellgrid.extraction.source.pdf;

import org.bellgrid.extraction.page.Box;

/**
 * A rectangle of one colour, in painting order.
 *
 * @param color as {@code #rrggbb}
 */
record Fill(Box box, String color) {}
