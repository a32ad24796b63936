/**
 * How sure the engine is, and why.
 */
@NullMarked
package org.bellgrid.extraction.trust;

import org.jspecify.annotations.NullMarked;
