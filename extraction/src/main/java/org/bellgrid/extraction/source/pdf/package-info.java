/**
 * PDF pages that carry their text: glyphs and drawn lines are taken as they are, in points.
 */
@NullMarked
package org.bellgrid.extraction.source.pdf;

import org.jspecify.annotations.NullMarked;
