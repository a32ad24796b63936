/**
 * What those who wait for a job are told of it, kept so that nobody misses any of it.
 */
@NullMarked
package org.bellgrid.domain.event;

import org.jspecify.annotations.NullMarked;
