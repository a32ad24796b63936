/**
 * How the installation does, in figures: what waits at this moment, and what each stage and operation has taken, kept for
 * a while and by the hour for longer.
 */
@NullMarked
package org.bellgrid.domain.metrics;

import org.jspecify.annotations.NullMarked;
