/**
 * The reading engine: bytes in, draft timetable out. It knows no container, queue, clock or network, so that it can run
 * in a process of its own that may be killed at any time.
 */
@NullMarked
package org.bellgrid.extraction;

import org.jspecify.annotations.NullMarked;
