/**
 * The whole pipeline in one JVM: its real beans on a real PostgreSQL and a real Artemis, with a reader process that takes
 * what a document says literally, and stand-ins for the paid tiers.
 */
@NullMarked
package org.bellgrid.processing.whole;

import org.jspecify.annotations.NullMarked;
