/** Tesseract: the second reader, for agreement, blanks between words, and accents. */
@NullMarked
package org.bellgrid.extraction.ocr.tesseract;

import org.jspecify.annotations.NullMarked;
