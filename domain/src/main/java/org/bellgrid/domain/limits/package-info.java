/**
 * What keeps clients in bounds, and retries harmless, on all instances together.
 */
@NullMarked
package org.bellgrid.domain.limits;

import org.jspecify.annotations.NullMarked;
