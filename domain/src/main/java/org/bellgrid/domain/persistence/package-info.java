/**
 * How values stand in columns, and where the entity manager comes from.
 */
@NullMarked
package org.bellgrid.domain.persistence;

import org.jspecify.annotations.NullMarked;
