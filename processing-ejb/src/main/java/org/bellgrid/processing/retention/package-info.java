/**
 * Lets go of what has been kept long enough.
 */
@NullMarked
package org.bellgrid.processing.retention;

import org.jspecify.annotations.NullMarked;
