/**
 * What has been read before, so that the same bytes are neither read nor paid for twice in a district.
 */
@NullMarked
package org.bellgrid.domain.cache;

import org.jspecify.annotations.NullMarked;
