/**
 * Makes the server's log ours: fields beside the text, and nothing in it by which people are known. It hangs on the root of
 * Java's logging, the one place that all our lines and those of the libraries pass.
 */
@NullMarked
package org.bellgrid.processing.log;

import org.jspecify.annotations.NullMarked;
