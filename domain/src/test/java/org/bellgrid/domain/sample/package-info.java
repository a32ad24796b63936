/**
 * The domain on a real database, and districts to test with.
 */
@NullMarked
package org.bellgrid.domain.sample;

import org.jspecify.annotations.NullMarked;
