/**
 * Pictures of pages: decoding them within limits, and reading what is on them.
 */
@NullMarked
package org.bellgrid.extraction.source.image;

import org.jspecify.annotations.NullMarked;
