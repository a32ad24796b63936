/**
 * Which readers outside of the installation there are, for those who look after it.
 */
@NullMarked
package org.bellgrid.domain.tier;

import org.jspecify.annotations.NullMarked;
