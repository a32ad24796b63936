/**
 * Whether a draft is sound and sure enough, and what becomes of it then.
 */
@NullMarked
package org.bellgrid.domain.validation;

import org.jspecify.annotations.NullMarked;
