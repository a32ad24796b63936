/**
 * Looks after tasks that reviewers have taken and left.
 */
@NullMarked
package org.bellgrid.processing.review;

import org.jspecify.annotations.NullMarked;
