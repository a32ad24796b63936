/**
 * From pixels to ruled cells: straightens a tilted picture by the table's own corners and finds the cells that its
 * lines enclose. Knows no text.
 */
@NullMarked
package org.bellgrid.extraction.grid;

import org.jspecify.annotations.NullMarked;
