/**
 * The native libraries and models that come beside the engine's classes, in one folder, and the care that native memory
 * needs.
 */
@NullMarked
package org.bellgrid.extraction.natives;

import org.jspecify.annotations.NullMarked;
