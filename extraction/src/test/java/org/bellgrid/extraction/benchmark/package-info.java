/**
 * Measures what reading costs: {@code mvn -Pbenchmark}. CPU time and memory are those of a reader process as the server
 * runs it; where the time of a picture goes is seen on a thread's stack. How well documents are read is the matter of
 * {@link org.bellgrid.extraction.evaluation}.
 */
@NullMarked
package org.bellgrid.extraction.benchmark;

import org.jspecify.annotations.NullMarked;
