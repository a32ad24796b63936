/**
 * Word, Excel, separated values and web pages: their cells are read, not recognised. None of these formats has pages of
 * its own, so that a page is as large as the tables on it.
 */
@NullMarked
package org.bellgrid.extraction.source.office;

import org.jspecify.annotations.NullMarked;
