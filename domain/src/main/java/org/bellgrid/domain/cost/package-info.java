/**
 * What paid tiers have cost, and what districts want to spend.
 */
@NullMarked
package org.bellgrid.domain.cost;

import org.jspecify.annotations.NullMarked;
