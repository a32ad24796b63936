/**
 * What waits for a person's decision.
 */
@NullMarked
package org.bellgrid.domain.review;

import org.jspecify.annotations.NullMarked;
