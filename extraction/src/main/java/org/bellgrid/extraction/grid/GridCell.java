package org.bellgrid.extraction.grid;

import org.bellgrid.extraction.page.Box;

/**
 * A cell of a ruled table, in pixels.
 *
 * @param box in line with its neighbours and sharing their edges, as if drawn with a ruler
 * @param inside where it really is, without the lines around it
 */
public record GridCell(Box box, Box inside) {}
