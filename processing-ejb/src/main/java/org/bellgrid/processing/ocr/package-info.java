/**
 * The third stage: reading with what is free and local.
 */
@NullMarked
package org.bellgrid.processing.ocr;

import org.jspecify.annotations.NullMarked;
