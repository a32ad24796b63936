/**
 * Where work stands in a trace, kept with the work itself, so that a trace goes on behind queues and crashes. Spans are made
 * where the work is done.
 */
@NullMarked
package org.bellgrid.domain.trace;

import org.jspecify.annotations.NullMarked;
