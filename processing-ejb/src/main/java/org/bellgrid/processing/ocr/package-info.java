/**
 * The third stage and the fourth: reading with what is free and local, and asking cloud OCR about what that leaves in
 * doubt.
 */
@NullMarked
package org.bellgrid.processing.ocr;

import org.jspecify.annotations.NullMarked;
