/**
 * The engine as a process: fed by the server through a pipe, or by hand with a file.
 */
@NullMarked
package org.bellgrid.extraction.process;

import org.jspecify.annotations.NullMarked;
