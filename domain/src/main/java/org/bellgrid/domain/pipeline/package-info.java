/**
 * The way of a job: its stages and their order, the row that is the truth about it, and the wake-up calls that move it on.
 */
@NullMarked
package org.bellgrid.domain.pipeline;

import org.jspecify.annotations.NullMarked;
