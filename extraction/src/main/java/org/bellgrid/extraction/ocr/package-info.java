/** Recognising characters: two engines that know nothing of each other, so that their agreement means something. */
@NullMarked
package org.bellgrid.extraction.ocr;

import org.jspecify.annotations.NullMarked;
