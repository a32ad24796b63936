/**
 * The processes that read what strangers upload: a small pool, a watchdog, and how a reader's end is told apart.
 */
@NullMarked
package org.bellgrid.processing.reader;

import org.jspecify.annotations.NullMarked;
