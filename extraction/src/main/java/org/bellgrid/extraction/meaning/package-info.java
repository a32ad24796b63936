/**
 * What the words and cells of a page mean: which axis of a table is days, which is time, what spans what, and which
 * blocks follow.
 *
 * <p>Tables with the days across and tables with the days down are the same thing turned: cells are
 * {@linkplain org.bellgrid.extraction.meaning.SeenCell seen} along the axis of days and the axis of time, and from there
 * on nobody asks again.
 */
@NullMarked
package org.bellgrid.extraction.meaning;

import org.jspecify.annotations.NullMarked;
