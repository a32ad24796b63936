/**
 * What operators see of this server and tell it: it says how it is, shows scrapers what is paused, and takes nothing new when
 * it is drained.
 */
@NullMarked
package org.bellgrid.processing.operation;

import org.jspecify.annotations.NullMarked;
