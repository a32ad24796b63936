package org.bellgrid.extraction.source.image;

import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.TextLine;

/**
 * A line that both engines have read.
 *
 * @param line what they make of it together
 * @param heard what each has read
 */
record ReadLine(TextLine line, HeardLine heard) {}
