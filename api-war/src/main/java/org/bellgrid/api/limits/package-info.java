/**
 * Rate limits, and keys that make retries harmless.
 */
@NullMarked
package org.bellgrid.api.limits;

import org.jspecify.annotations.NullMarked;
