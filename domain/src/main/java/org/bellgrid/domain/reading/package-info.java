/**
 * What crosses the pipe between the server and a reader process: requests, results and the limits that hold for both.
 */
@NullMarked
package org.bellgrid.domain.reading;

import org.jspecify.annotations.NullMarked;
