/**
 * People who sign in, and what their role lets them do.
 */
@NullMarked
package org.bellgrid.domain.account;

import org.jspecify.annotations.NullMarked;
