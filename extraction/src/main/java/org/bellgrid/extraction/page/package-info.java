/**
 * The one model that every format becomes before anyone interprets it, so that an improvement of the interpretation
 * serves them all. Coordinates are the page's own units (points, pixels), origin top left, ends exclusive.
 */
@NullMarked
package org.bellgrid.extraction.page;

import org.jspecify.annotations.NullMarked;
