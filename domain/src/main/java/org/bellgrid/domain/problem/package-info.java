/**
 * What can go wrong that a client or an uploader may see, in one closed list.
 */
@NullMarked
package org.bellgrid.domain.problem;

import org.jspecify.annotations.NullMarked;
